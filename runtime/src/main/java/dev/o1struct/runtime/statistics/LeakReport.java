package dev.o1struct.runtime.statistics;

import java.util.List;

/**
 * The blocks that were live at one moment, in checked mode: by type and by the place that allocated
 * them, most bytes first. What the runtime needs for itself is left out.
 *
 * @param leaks one for each type and site
 */
public record LeakReport(List<Leak> leaks) {
  /**
   * Live blocks of one type that were allocated at one place.
   *
   * @param type name of the struct, of the block pool, or "name", "frame", "block"
   * @param blocks how many
   * @param bytes that they asked for
   * @param site innermost stack frame first; empty if it was not recorded
   */
  public record Leak(String type, long blocks, long bytes, String site) {}

  /** Nothing leaked, or nobody looked. */
  public static final LeakReport NONE = new LeakReport(List.of());

  /** Copies the list. */
  public LeakReport {
    leaks = List.copyOf(leaks);
  }

  /** Whether nothing is live. */
  public boolean isEmpty() {
    return leaks.isEmpty();
  }

  /** Blocks of all types. */
  public long blocks() {
    return leaks.stream().mapToLong(Leak::blocks).sum();
  }

  /** For people: a line for each type and site. */
  public String toText() {
    StringBuilder text = new StringBuilder("Live when their heap was closed:");
    for (Leak leak : leaks) {
      text.append("\n  ")
          .append(leak.blocks())
          .append(" × ")
          .append(leak.type())
          .append(", ")
          .append(leak.bytes())
          .append(" bytes, allocated at ")
          .append(
              leak.site().isEmpty()
                  ? "a place not recorded; o1struct.sites=all records each"
                  : leak.site());
    }
    return text.append('\n').toString();
  }
}
