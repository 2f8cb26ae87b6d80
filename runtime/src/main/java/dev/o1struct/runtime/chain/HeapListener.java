package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.Trimmed;

/**
 * What happens to a heap off the fast paths, told by the floor at which it happens, on the thread
 * of the heap. Listeners are above; they change nothing.
 */
public interface HeapListener {
  /**
   * A heap was added to the chain.
   *
   * @param heaps how many there are now
   * @param addedBytes of the new one
   * @param capacity of all heaps together, afterwards
   * @param reserved whether it was added ahead of need
   */
  default void grown(int heaps, long addedBytes, long capacity, boolean reserved) {}

  /** A request found no room; this is what the program gets. */
  default void refused(HeapExhaustedException refusal) {}

  /** Memory was given back. */
  default void trimmed(Trimmed trimmed) {}

  /**
   * A window was acquired past the ceiling, or given back.
   *
   * @param bytes of it
   * @param overflowBytes of all such windows, afterwards
   */
  default void overflowed(long bytes, long overflowBytes, boolean acquired) {}

  /** Blocks of one type and site were live when the heap was closed. */
  default void leaked(LeakReport.Leak leak) {}
}
