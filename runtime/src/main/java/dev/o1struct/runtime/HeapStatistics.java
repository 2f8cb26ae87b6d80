package dev.o1struct.runtime;

import java.util.List;
import java.util.Locale;

/**
 * A snapshot of who holds what in a {@link Heap}.
 *
 * @param pools struct pools, block pools, names and frames, by name
 * @param sizeClasses the pools beneath block pools and names, those that were used
 * @param chain the heaps taken together
 * @param heaps each heap, the oldest first
 * @param requests what was asked of the chain, by slabs and for blocks that are too large for one
 * @param growths the latest heaps that were added, the oldest first
 */
public record HeapStatistics(
    List<PoolStatistics> pools,
    List<PoolStatistics> sizeClasses,
    HeapDiagnostics chain,
    List<HeapDiagnostics> heaps,
    RequestHistogram requests,
    List<HeapGrowth> growths) {
  /** Copies the lists. */
  public HeapStatistics {
    pools = List.copyOf(pools);
    sizeClasses = List.copyOf(sizeClasses);
    heaps = List.copyOf(heaps);
    growths = List.copyOf(growths);
  }

  /** All figures as a table for people, one line for each pool, size class and heap. */
  public String toTable() {
    StringBuilder table = new StringBuilder();
    row(table, "pool", "live", "peak", "allocated", "freed", "bytes", "slack");
    pools.forEach(pool -> row(table, pool));
    sizeClasses.forEach(pool -> row(table, pool));
    row(table, "heap", "capacity", "allocated", "peak", "peak request", "refusals", "");
    for (int k = 0; k < heaps.size(); k++) {
      row(table, "heap " + k, heaps.get(k));
    }
    row(table, "all heaps", chain);
    return table.toString();
  }

  private static void row(StringBuilder table, PoolStatistics pool) {
    row(
        table,
        pool.name(),
        pool.live(),
        pool.peak(),
        pool.allocated(),
        pool.freed(),
        pool.bytes(),
        pool.slack());
  }

  private static void row(StringBuilder table, String name, HeapDiagnostics heap) {
    row(
        table,
        name,
        heap.capacity(),
        heap.allocated(),
        heap.peakAllocated(),
        heap.peakRequest(),
        heap.refusals(),
        "");
  }

  private static void row(StringBuilder table, Object... cells) {
    String row = String.format(Locale.ROOT, "%-28s %12s %12s %14s %14s %14s %14s", cells);
    table.append(row.stripTrailing()).append('\n');
  }
}
