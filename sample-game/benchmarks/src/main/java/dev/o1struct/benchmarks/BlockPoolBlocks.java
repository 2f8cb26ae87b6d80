package dev.o1struct.benchmarks;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.heap.Heap;

/** Blocks of any size by size classes: a {@link BlockPool}. */
public class BlockPoolBlocks extends BlockSubject {
  private static final BlockPool BLOCKS = Heap.open().blocks("blocks");

  @Override
  long allocate(long bytes) {
    return BLOCKS.allocate(bytes);
  }

  @Override
  void free(long block, long bytes) {
    BLOCKS.free(block, bytes);
  }
}
