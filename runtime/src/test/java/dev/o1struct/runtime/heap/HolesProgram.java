package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.ResidentBytes;

/**
 * What goes back to the system of an older heap while a younger one is open, in a JVM of its own:
 * tells how many MiB of its window are in memory, full, trimmed and closed.
 */
final class HolesProgram {
  private static final int BLOCKS = 30;
  private static final long BYTES = (1 << 20) - 32;

  private HolesProgram() {}

  public static void main(String[] arguments) throws Throwable {
    Heap older = Heap.open(HeapOptions.defaults().withInitialBytes(1 << 20));
    long start = RawChain.of(older).chain().firstHandle();
    try (Heap younger = Heap.open()) {
      younger.blocks("keeps the end of the file").allocate(8);
      BlockPool blocks = older.blocks("data");
      long[] handles = new long[BLOCKS];
      for (int i = 0; i < BLOCKS; i++) {
        handles[i] = blocks.allocate(BYTES);
        MEMORY.asSlice(handles[i], BYTES).fill((byte) i);
      }
      long end = RawChain.of(older).chain().end();
      long full = ResidentBytes.in(start, end) >> 20;
      for (int i = 1; i < BLOCKS; i++) {
        blocks.free(handles[i], BYTES);
      }
      older.trim();
      long trimmed = ResidentBytes.in(start, end) >> 20;
      older.close();
      long closed = ResidentBytes.in(start, end) >> 20;
      System.out.println(
          "mapped=%b full=%d trimmed=%d closed=%d"
              .formatted(MEMORY.isMapped(), full, trimmed, closed));
    }
  }
}
