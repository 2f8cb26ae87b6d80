package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;

/** A program whose trace finds no room, in a JVM of its own: tells when it hears of that. */
final class FullDiskProgram {
  private FullDiskProgram() {}

  public static void main(String[] arguments) {
    Heap heap = Heap.open();
    BlockPool blocks = heap.blocks("data");
    for (int i = 0; i < 10_000; i++) {
      blocks.free(blocks.allocate(64), 64);
    }
    try {
      heap.close();
    } catch (TraceException incomplete) {
      System.out.println("TraceException " + incomplete.getMessage());
    }
    heap.close();
    System.out.println("closed=" + heap.isClosed() + " windows=" + AddressSpace.windowsInUse());
  }
}
