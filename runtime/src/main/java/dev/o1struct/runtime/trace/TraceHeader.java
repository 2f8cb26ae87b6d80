package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.Backend;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.settings.SettingValues;

/** The first line of a trace: what a heap must be opened with to come to the same. */
public final class TraceHeader {
  private static final String INITIAL = "initial";

  private TraceHeader() {}

  /** The line, without its hash. */
  public static String of(HeapOptions options) {
    return "capacity="
        + (options.initialBytes() - Window.UNUSED_BYTES)
        + " initial="
        + options.initialBytes()
        + " growth="
        + SettingValues.word(options.growth())
        + " ceiling="
        + options.ceilingBytes()
        + " slab="
        + options.slabBytes()
        + " overflow="
        + options.overflowBytes()
        + " backend="
        + SettingValues.word(ProcessSettings.MODE == Mode.SYSTEM ? Backend.SYSTEM : Backend.CHAIN)
        + " checked="
        + (ProcessSettings.MODE == Mode.CHECKED);
  }

  /** Whether a trace is of a whole chain, not of one heap as those of upstream are. */
  public static boolean isOfChain(TraceFigures figures) {
    return figures.has(INITIAL);
  }

  /**
   * Whether pools can be asked for the same again: checked mode gives their slots other sizes, and
   * lets some rest, so that then only what the chain did is the same.
   */
  public static boolean canReplayPools(TraceFigures figures) {
    return !figures.flag("checked") && ProcessSettings.MODE == Mode.PLAIN;
  }

  /**
   * What the traced heap was opened with.
   *
   * @throws TraceException if this JVM cannot do the same
   */
  public static HeapOptions options(TraceFigures figures) {
    if (figures.word("backend", Backend.class) == Backend.SYSTEM
        || ProcessSettings.MODE == Mode.SYSTEM) {
      throw new TraceException(
          "Where malloc serves each block, addresses are not the same twice: backend=system", 1);
    }
    Growth growth = figures.word("growth", Growth.class);
    try {
      return new HeapOptions(
          figures.number(INITIAL),
          growth,
          figures.number("ceiling"),
          figures.number("slab"),
          figures.number("overflow"));
    } catch (IllegalSettingException outOfRange) {
      throw new TraceException(
          "No heap has these options (" + outOfRange.getMessage() + "):", 1, outOfRange);
    }
  }
}
