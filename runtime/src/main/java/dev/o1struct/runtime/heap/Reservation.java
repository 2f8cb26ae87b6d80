package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.memory.AddressSpace;
import org.jspecify.annotations.Nullable;

/**
 * Heaps that were added ahead of need, whose pages are brought into being a little at a time: the
 * first access to a page costs 3–7 µs, too much for a frame if there are many. Get it from {@link
 * Heap#reserveGradually}.
 *
 * <pre>
 *   Reservation reservation = heap.reserveGradually(256 &lt;&lt; 20);
 *   ...
 *   reservation.step(500_000);        // in each frame: half a millisecond of it
 * </pre>
 *
 * The memory may be used meanwhile; touching changes no contents. What is trimmed before it was
 * touched stays untouched.
 */
public final class Reservation {
  /** Not dropped as long as memory is being reserved. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final @Nullable Heap heap;

  private final HeapChain chain;
  private final long end;
  private long next;

  Reservation(@Nullable Heap heap, HeapChain chain, long start, long end) {
    this.heap = heap;
    this.chain = chain;
    this.next = start;
    this.end = end;
  }

  /**
   * Touches pages until all are there or the time is over, which is looked at after each page: a
   * step takes longer than its budget by what one page takes at most. At least one page is touched,
   * so that every budget leads to the end.
   *
   * @param nanoseconds the budget of this step
   * @return whether all is done
   */
  public boolean step(long nanoseconds) {
    chain.checkOwner();
    long start = System.nanoTime();
    long last = Math.min(end, chain.end());
    while (next < last) {
      AddressSpace.touch(next);
      next += AddressSpace.PAGE_BYTES;
      if (System.nanoTime() - start >= nanoseconds) {
        break;
      }
    }
    return isDone();
  }

  /** Touches all that is left, however long it takes. */
  public void finish() {
    boolean done = false;
    while (!done) {
      done = step(Long.MAX_VALUE);
    }
  }

  /** Whether every page has been touched. */
  public boolean isDone() {
    return remainingBytes() == 0;
  }

  /** Bytes not yet touched. */
  public long remainingBytes() {
    return Math.max(0, Math.min(end, chain.end()) - next);
  }
}
