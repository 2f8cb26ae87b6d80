package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.O1Heap;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.trace.TraceLine;

/** Replays a trace of upstream o1heap: one heap, on which requests of 0 bytes are allowed. */
final class HeapReplay implements ReplayTarget {
  private final long base;
  private final O1Heap heap;

  private HeapReplay(long base, long capacity) {
    this.base = base;
    this.heap = new O1Heap(base, capacity);
  }

  /** What a window has to have for a heap of so many bytes; at most what windows can have. */
  static long windowBytes(long capacity) {
    return Math.min(Math.max(capacity, 1), Window.MOST_BYTES - Window.UNUSED_BYTES)
        + Window.UNUSED_BYTES;
  }

  /**
   * A heap of so many bytes in a window.
   *
   * @throws IllegalSizeException if there is no such heap, or it would reach into other windows
   */
  static HeapReplay over(Window window, long capacity) {
    long most = window.bytes() - Window.UNUSED_BYTES;
    if (capacity > most) {
      throw new IllegalSizeException(
          "The heap is larger than a window: capacity=" + capacity + " most=" + most);
    }
    return new HeapReplay(window.base() + Window.UNUSED_BYTES, capacity);
  }

  @Override
  public long replay(TraceLine line) {
    switch (line.kind()) {
      case TraceLine.ALLOCATE -> {
        long handle = heap.tryAllocate(line.request());
        return handle == 0 ? TraceLine.REFUSED : handle - base;
      }
      case TraceLine.FREE -> heap.free(base + line.offset());
      default -> throw line.unknown();
    }
    return line.offset();
  }

  @Override
  public void checkInvariants() {
    heap.checkInvariants();
  }

  @Override
  public HeapDiagnostics diagnostics() {
    return heap.diagnostics();
  }
}
