package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Layouts that the user agreed to, as the lines of a file:
 *
 * <pre>
 * shapes.Point: 12 bytes, aligned to 4
 *      0     4  x  i32
 *      4     4  y  i32
 *      8     4  z  i32
 * </pre>
 *
 * @param blocks the lines of each struct, by its name; how many blanks separate words is of no
 *     concern
 */
public record LayoutLock(SortedMap<String, List<String>> blocks) {
  /** No struct at all. */
  public static final LayoutLock EMPTY = new LayoutLock(new TreeMap<>());

  private static final String HEAD =
      """
      # Layouts of structs: offset, size, field, type. A build fails if a struct is laid out otherwise.
      # Written by o1struct; keep it under version control.
      """;

  /** Copies the map. */
  public LayoutLock {
    blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
  }

  /** What became of a struct. */
  public sealed interface Comparison {
    /** It is laid out as it was. */
    record Same() implements Comparison {}

    /** It is not locked. */
    record Missing() implements Comparison {}

    /**
     * It is laid out otherwise.
     *
     * @param difference both layouts, line by line
     */
    record Changed(String difference) implements Comparison {}
  }

  /**
   * Reads a file.
   *
   * @throws MalformedLockException if it is not of that form
   */
  public static LayoutLock parse(String text) throws MalformedLockException {
    SortedMap<String, List<String>> blocks = new TreeMap<>();
    List<String> block = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        block = new ArrayList<>();
        int colon = line.indexOf(": ");
        if (colon < 0 || blocks.put(line.substring(0, colon), block) != null) {
          throw new MalformedLockException("no struct, or one that was there before,", number);
        }
      } else if (block.isEmpty()) {
        throw new MalformedLockException("a field without a struct", number);
      }
      block.add(line);
    }
    return new LayoutLock(blocks);
  }

  /** Compares a struct with its lines here. */
  public Comparison compare(LayoutPlan plan) {
    List<String> was = blocks.get(plan.name().toString());
    if (was == null) {
      return new Comparison.Missing();
    }
    List<String> before = was.stream().map(LayoutLock::normal).toList();
    List<String> after = LayoutText.lines(plan).stream().map(LayoutLock::normal).toList();
    return before.equals(after)
        ? new Comparison.Same()
        : new Comparison.Changed(LineDifference.of(before, after));
  }

  /** The same with a struct as it is now. */
  public LayoutLock with(LayoutPlan plan) {
    TreeMap<String, List<String>> more = new TreeMap<>(blocks);
    more.put(plan.name().toString(), LayoutText.lines(plan));
    return new LayoutLock(more);
  }

  /** The file. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (List<String> block : blocks.values()) {
      text.append('\n');
      block.forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  /** The words of a line in columns that do not depend on other lines. */
  private static String normal(String line) {
    String[] words = line.strip().split("\\s+", 4);
    if (!line.startsWith(" ") || words.length < 3) {
      return line.strip();
    }
    String type = words.length == 3 ? "" : "  " + words[3].replaceAll("\\s+", " ");
    return "%6s %5s  %s%s".formatted(words[0], words[1], words[2], type);
  }
}
