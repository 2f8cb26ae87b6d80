package dev.o1struct.checks;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.Garbage;

/** A program that forgets its heap, in a checked JVM of its own. */
final class DroppingProgram {
  private DroppingProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    openAndDrop();
    Garbage.collectUntil(() -> AddressSpace.windowsInUse() == 0);
    System.out.println("windows=" + AddressSpace.windowsInUse());
  }

  private static void openAndDrop() {
    Heap.open().pool(StructType.opaque("Point", 16)).allocate();
  }
}
