package dev.o1struct.runtime;

import java.util.List;

/**
 * A snapshot of who holds what in a {@link Heap}.
 *
 * @param pools struct pools, block pools, names and frames, by name
 * @param sizeClasses the pools beneath block pools and names, those that were used
 * @param chain the heaps taken together
 * @param heaps each heap, the oldest first
 */
public record HeapStatistics(
    List<PoolStatistics> pools,
    List<PoolStatistics> sizeClasses,
    HeapDiagnostics chain,
    List<HeapDiagnostics> heaps) {
  /** Copies the lists. */
  public HeapStatistics {
    pools = List.copyOf(pools);
    sizeClasses = List.copyOf(sizeClasses);
    heaps = List.copyOf(heaps);
  }
}
