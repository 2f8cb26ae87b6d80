package dev.o1struct.runtime.statistics;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of {@link HeapStatistics#toTable}. */
final class StatisticsTable {
  /** So many sizes are shown of a histogram: those that were asked for most. */
  private static final int MOST_BARS = 6;

  private final StringBuilder table = new StringBuilder();

  StatisticsTable(HeapStatistics statistics) {
    row("pool", "live", "peak", "allocations", "frees", "taken", "slack", "rounding");
    statistics.pools().forEach(this::pool);
    statistics.sizeClasses().forEach(this::pool);
    row("heap", "capacity", "allocated", "peak", "peak request", "refusals");
    for (int k = 0; k < statistics.heaps().size(); k++) {
      heap("heap " + k, statistics.heaps().get(k));
    }
    heap("all heaps", statistics.chain());
    requests(statistics);
    growths(statistics);
  }

  private void pool(PoolStatistics pool) {
    row(
        pool.name(),
        pool.live(),
        pool.peak(),
        pool.allocations(),
        pool.frees(),
        pool.takenBytes(),
        pool.slackBytes(),
        pool.roundingBytes());
  }

  private void heap(String name, HeapDiagnostics heap) {
    row(
        name,
        heap.capacity(),
        heap.allocated(),
        heap.peakAllocated(),
        heap.peakRequest(),
        heap.refusals());
  }

  private void requests(HeapStatistics statistics) {
    if (!statistics.requests().isEmpty()) {
      row("requests", "number", "rounding", "  most frequent sizes (up to so many bytes: share)");
    }
    for (RequestHistogram histogram : statistics.requests()) {
      row(
          histogram.name(),
          histogram.requests(),
          histogram.requestedBytes() == RequestHistogram.UNKNOWN ? "-" : histogram.roundingBytes(),
          "  " + bars(histogram));
    }
  }

  private static String bars(RequestHistogram histogram) {
    long all = histogram.requests();
    return histogram.bars().stream()
        .sorted(Comparator.comparingLong(RequestHistogram.Bar::requests).reversed())
        .limit(MOST_BARS)
        .map(bar -> size(bar) + ": " + share(bar.requests(), all))
        .collect(Collectors.joining(", "));
  }

  private static String size(RequestHistogram.Bar bar) {
    return bar.usableBytes() == RequestHistogram.LARGER ? "larger" : "" + bar.usableBytes();
  }

  private static String share(long part, long all) {
    long percent = Math.round(100.0 * part / all);
    return percent == 0 ? "<1%" : percent + "%";
  }

  private void growths(HeapStatistics statistics) {
    if (!statistics.growths().isEmpty()) {
      row("added heap", "bytes", "capacity", "after requests", "milliseconds", "why");
    }
    int number = statistics.heaps().size() - statistics.growths().size();
    for (HeapGrowth growth : statistics.growths()) {
      row(
          number > 0 ? "heap " + number++ : "a heap",
          growth.bytes(),
          growth.capacity(),
          growth.request(),
          growth.nanoseconds() / 1_000_000,
          growth.reserved() ? "reserved" : "full");
    }
  }

  /**
   * A first cell, then figures at the right of their columns; words that begin with a space as is.
   */
  private void row(String first, Object... cells) {
    table.append(String.format(Locale.ROOT, "%-28s", first));
    int column = 0;
    for (Object cell : cells) {
      String width = column++ < 2 ? " %12s" : " %14s";
      table.append(
          cell.toString().startsWith(" ") ? cell : String.format(Locale.ROOT, width, cell));
    }
    table.append('\n');
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
