package dev.o1struct.benchmarks;

import static dev.o1struct.runtime.handles.Handles.MEMORY;

import dev.o1struct.runtime.o1heap.O1Heap;

/** The second floor: one heap of 1 GiB. */
public class O1HeapBlocks extends BlockSubject {
  private static final long BYTES = 1L << 30;

  // Windows are handed out from below; this process never asks for the last.
  private static final O1Heap HEAP = new O1Heap(MEMORY.byteSize() - BYTES, BYTES);

  @Override
  long allocate(long bytes) {
    return HEAP.allocate(bytes);
  }

  @Override
  void free(long block, long bytes) {
    HEAP.free(block);
  }
}
