package dev.o1struct.benchmarks;

import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.options.HeapOptions;

/** The third floor: a chain with its defaults. */
public class HeapChainBlocks extends BlockSubject {
  private static final HeapChain CHAIN = HeapAssembly.open(HeapOptions.defaults()).chain();

  @Override
  long allocate(long bytes) {
    return CHAIN.take(bytes);
  }

  @Override
  void free(long block, long bytes) {
    CHAIN.give(block, bytes);
  }
}
