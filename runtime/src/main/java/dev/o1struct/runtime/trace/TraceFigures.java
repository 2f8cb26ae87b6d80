package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.settings.SettingValues;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code name=value} pairs in the lines of a trace that begin with a hash. */
public final class TraceFigures {
  private static final Pattern PAIR = Pattern.compile("([A-Za-z_]+)=([a-z0-9]+)");

  private final Map<String, String> figures = new HashMap<>();
  private int lastLine = 1;

  /** Takes the pairs of a line. */
  public void read(int number, String text) {
    Matcher matcher = PAIR.matcher(text);
    while (matcher.find()) {
      figures.put(matcher.group(1), matcher.group(2));
      lastLine = number;
    }
  }

  /** Whether the trace has this figure. */
  public boolean has(String name) {
    return figures.containsKey(name);
  }

  /**
   * A number of the trace.
   *
   * @throws TraceException if it is missing or none
   */
  public long number(String name) {
    String text = figures.get(name);
    try {
      if (text != null) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException notANumber) {
      throw wrong(name, text);
    }
    throw wrong(name, text);
  }

  /** A truth of the trace. */
  boolean flag(String name) {
    String text = figures.get(name);
    if (text == null || !text.matches("true|false")) {
      throw wrong(name, text);
    }
    return text.equals("true");
  }

  /** A word of the trace, as an enum has it in upper case. */
  <E extends Enum<E>> E word(String name, Class<E> type) {
    String text = figures.get(name);
    for (E constant : type.getEnumConstants()) {
      if (SettingValues.word(constant).equals(text)) {
        return constant;
      }
    }
    throw wrong(name, text);
  }

  private TraceException wrong(String name, @Nullable String text) {
    return new TraceException(
        "The trace lacks a figure or has it wrong: name=" + name + " value=" + text, lastLine);
  }

  /** The figures of the last line. */
  static String text(HeapDiagnostics end) {
    return "allocated="
        + end.allocated()
        + " peak_allocated="
        + end.peakAllocated()
        + " peak_request_size="
        + end.peakRequest()
        + " oom_count="
        + end.refusals();
  }

  /** What the heap came to in the end, as the last line tells. */
  public HeapDiagnostics end(long capacity) {
    return new HeapDiagnostics(
        capacity,
        number("allocated"),
        number("peak_allocated"),
        number("peak_request_size"),
        number("oom_count"));
  }
}
