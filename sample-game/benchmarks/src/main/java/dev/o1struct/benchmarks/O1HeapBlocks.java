package dev.o1struct.benchmarks;

import dev.o1struct.runtime.Heap;
import dev.o1struct.runtime.HeapOptions;
import dev.o1struct.runtime.O1Heap;

/** The second floor: one heap of 128 MiB. */
public class O1HeapBlocks extends BlockSubject {
  private static final long BYTES = 128L << 20;

  private static final O1Heap HEAP = open();

  private static O1Heap open() {
    Heap heap = Heap.open(HeapOptions.defaults().withInitialBytes(4 * BYTES));
    // A block lies 32 bytes above a multiple of 64; a heap starts at such a multiple.
    return new O1Heap(heap.chain().allocate(BYTES + Long.SIZE) + Long.SIZE / 2, BYTES);
  }

  @Override
  long allocate(long bytes) {
    return HEAP.allocate(bytes);
  }

  @Override
  void free(long block, long bytes) {
    HEAP.free(block);
  }
}
