package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.memory.WindowHolder;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;

/**
 * Where the heaps of a chain may lie, and what the user allows them.
 *
 * @param holder who has the window, and has others past the ceiling
 * @param initialBytes size of the first heap, a power of two
 * @param growth whether more heaps may follow
 * @param ceilingBytes all heaps of the window together never exceed this
 * @param overflowBytes what may be taken of other windows past the ceiling; 0 for nothing
 */
public record Limits(
    Window window,
    WindowHolder holder,
    long initialBytes,
    Growth growth,
    long ceilingBytes,
    long overflowBytes) {
  /** Those of a heap with these options in this window. */
  public static Limits of(HeapOptions options, Window window, WindowHolder holder) {
    return new Limits(
        window,
        holder,
        options.initialBytes(),
        options.growth(),
        options.ceilingBytes(),
        options.overflowBytes());
  }

  /** Bytes that blocks and heaps of the window together never exceed. */
  public long bytes() {
    return Math.min(window.bytes(), ceilingBytes);
  }

  /** How many heaps there can be, each twice as large as the one before. */
  int mostHeaps() {
    int doublings =
        Long.numberOfTrailingZeros(window.bytes()) - Long.numberOfTrailingZeros(initialBytes);
    return growth == Growth.NONE ? 1 : Math.max(0, doublings) + 1;
  }

  /** Where heap k starts, from the start of the window. */
  long start(int k) {
    return initialBytes * ((1L << k) - 1);
  }

  /**
   * What heap k has: the first one without the unused page of the window, the last one what the
   * ceiling leaves; 0 if there can be no such heap.
   */
  long heapBytes(int k) {
    long whole = k < mostHeaps() ? Math.min(initialBytes << k, bytes() - start(k)) : 0;
    long unused = k == 0 ? Window.UNUSED_BYTES : 0;
    return Math.max(0, (whole & -Fragment.LEAST_BYTES) - unused);
  }

  /** What all heaps can have together. */
  long capacity() {
    long sum = 0;
    for (int k = 0; k < mostHeaps(); k++) {
      sum += heapBytes(k);
    }
    return sum;
  }

  /**
   * Requests of more than this take their exact size, since no heap here has room for them rounded
   * up to a power of two.
   */
  long mostRounded() {
    long most = 0;
    for (int k = 0; k < mostHeaps(); k++) {
      most = Math.max(most, Fragment.largestRequestOf(heapBytes(k)));
    }
    return most;
  }

  /** Whether heap k could serve a request while it holds nothing. */
  boolean fits(int k, long bytes) {
    return bytes <= mostRounded()
        ? bytes <= Fragment.largestRequestOf(heapBytes(k))
        : bytes <= Fragment.largestExactOf(heapBytes(k));
  }
}
