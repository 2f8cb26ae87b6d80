package dev.o1struct.benchmarks;

import dev.o1struct.runtime.Heap;
import dev.o1struct.runtime.HeapChain;

/** The third floor: a chain with its defaults. */
public class HeapChainBlocks extends BlockSubject {
  private static final HeapChain CHAIN = Heap.open().chain();

  @Override
  long allocate(long bytes) {
    return CHAIN.allocate(bytes);
  }

  @Override
  void free(long block, long bytes) {
    CHAIN.free(block);
  }
}
