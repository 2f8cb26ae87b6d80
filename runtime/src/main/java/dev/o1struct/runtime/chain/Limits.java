package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;

/**
 * Where the heaps of a chain may lie, and what the user allows them.
 *
 * @param initialBytes size of the first heap, a power of two
 * @param growth whether more heaps may follow
 * @param ceilingBytes all heaps of the window together never exceed this
 * @param overflowBytes what may be taken of other windows past the ceiling; 0 for nothing
 */
public record Limits(
    Window window, long initialBytes, Growth growth, long ceilingBytes, long overflowBytes) {
  /** Those of a heap with these options in this window. */
  public static Limits of(HeapOptions options, Window window) {
    return new Limits(
        window,
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
}
