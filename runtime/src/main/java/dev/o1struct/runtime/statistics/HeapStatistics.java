package dev.o1struct.runtime.statistics;

import java.util.List;

/**
 * A snapshot of who holds what in a {@code Heap}.
 *
 * @param pools struct pools, block pools, names and frames, by name
 * @param sizeClasses the pools beneath block pools and names, those that were used
 * @param chain the heaps taken together
 * @param heaps each heap, the oldest first
 * @param requests what was asked of the chain, by block pools and by names, each by size
 * @param growths the latest heaps that were added, the oldest first
 */
public record HeapStatistics(
    List<PoolStatistics> pools,
    List<PoolStatistics> sizeClasses,
    HeapDiagnostics chain,
    List<HeapDiagnostics> heaps,
    List<RequestHistogram> requests,
    List<HeapGrowth> growths) {
  /** Copies the lists. */
  public HeapStatistics {
    pools = List.copyOf(pools);
    sizeClasses = List.copyOf(sizeClasses);
    heaps = List.copyOf(heaps);
    requests = List.copyOf(requests);
    growths = List.copyOf(growths);
  }

  /**
   * The figures as a table for people: a line for each pool, size class and heap, for each user's
   * requests and for each heap that was added.
   */
  public String toTable() {
    return new StatisticsTable(this).toString();
  }
}
