package dev.o1struct.runtime.statistics;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a heap looked like when it refused a request: who holds what, in which state the free memory
 * is, and what may help. All sizes in bytes, headers and rounding included.
 *
 * @param requested what was asked for
 * @param allocated in use
 * @param capacity of all heaps
 * @param largestRequest the largest request that would have succeeded, heaps that would have been
 *     added for it included
 * @param fragmentation 1 − largest free fragment / all that is free: 0 if it is in one piece,
 *     towards 1 the smaller its pieces are. What half-fit would hand out counts as the largest: it
 *     rounds fragments down to a power of two
 * @param heaps how many there are
 * @param ceilingBytes what all heaps together may become, overflow not included
 * @param holders who holds what, the largest first; empty where nobody told
 * @param advice what to change, in the words of the settings: each line helps by itself, all of its
 *     settings taken together, a heap to which the same happens otherwise
 */
public record ExhaustionReport(
    long requested,
    long allocated,
    long capacity,
    long largestRequest,
    double fragmentation,
    int heaps,
    long ceilingBytes,
    List<Holder> holders,
    List<String> advice)
    implements Serializable {
  private static final int MOST_LINES = 10;

  /**
   * One user of the heap.
   *
   * @param name struct type, block pool, "names", "frames", or what is left over
   * @param live items in use; bytes of frames
   * @param bytes taken
   * @param freeBytes those of them that are slots which were in use and are free
   */
  public record Holder(String name, long live, long bytes, long freeBytes)
      implements Serializable {}

  /** Sorts the holders, and copies the lists. */
  public ExhaustionReport {
    holders =
        List.copyOf(holders).stream()
            .sorted(Comparator.comparingLong(Holder::bytes).reversed())
            .toList();
    advice = List.copyOf(advice);
  }

  /** Bytes not in use. */
  public long free() {
    return capacity - allocated;
  }

  /** The fragmentation that these bytes make: from 0 to 1. */
  public static double fragmentation(long largestFragment, long free) {
    // Malloc has room for more than what is free below the ceiling.
    return free <= 0 ? 0 : Math.clamp(1 - (double) largestFragment / free, 0.0, 1.0);
  }

  /** Some lines for people: the ten largest holders and the rest, then the advice. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  free %,d bytes (fragmentation %.2f), largest block to be had %,d, %d heaps, ceiling %,d\n",
            free(),
            fragmentation,
            largestRequest,
            heaps,
            ceilingBytes));
    if (!holders.isEmpty()) {
      line(text, "who", "live", "bytes", "of them free");
      holders.stream().limit(MOST_LINES).forEach(holder -> line(text, holder));
      if (holders.size() > MOST_LINES) {
        line(text, rest());
      }
    }
    advice.forEach(line -> text.append("  what helps: ").append(line).append('\n'));
    return text.toString().stripTrailing();
  }

  private Holder rest() {
    List<Holder> others = holders.subList(MOST_LINES, holders.size());
    return new Holder(
        others.size() + " others",
        others.stream().mapToLong(Holder::live).sum(),
        others.stream().mapToLong(Holder::bytes).sum(),
        others.stream().mapToLong(Holder::freeBytes).sum());
  }

  private static void line(StringBuilder text, Holder holder) {
    line(text, holder.name(), holder.live(), holder.bytes(), holder.freeBytes());
  }

  private static void line(StringBuilder text, Object... cells) {
    text.append(String.format(Locale.ROOT, "  %-28s %14s %14s %14s\n", cells));
  }
}
