package dev.o1struct.runtime.statistics;

import java.util.List;

/**
 * What management tools see of an open heap. The figures are read from the counters of the heap's
 * thread as they are, without stopping it, so that they may be some operations apart. There is
 * nothing to be done to a heap from here: it belongs to its thread.
 */
public interface HeapMXBean {
  /** Bytes of all heaps of the chain. */
  long getCapacity();

  /** Bytes in use, headers and rounding included. */
  long getAllocated();

  /** The chain as a whole. */
  HeapDiagnostics getChain();

  /** Each heap of the chain, the oldest first. */
  List<HeapDiagnostics> getHeaps();

  /** Struct pools, block pools, names and frames, by name. */
  List<PoolStatistics> getPools();

  /** The pools beneath block pools and names. */
  List<PoolStatistics> getSizeClasses();

  /** What was asked of the chain, and of each block pool, by size. */
  List<RequestHistogram> getRequests();

  /** The latest heaps that were added to the chain. */
  List<HeapGrowth> getGrowths();

  /** All of it as a table for people. */
  String getTable();
}
