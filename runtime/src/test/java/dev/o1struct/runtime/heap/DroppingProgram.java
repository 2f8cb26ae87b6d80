package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.Garbage;

/** A program that closes no heap, in a JVM of its own that has room for one. */
final class DroppingProgram {
  private static final int HEAPS = 3;

  private static int opened;

  private DroppingProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    while (opened < HEAPS && Garbage.collectUntil(DroppingProgram::canOpen)) {
      opened++;
    }
    System.out.println("opened=" + opened);
  }

  private static boolean canOpen() {
    try {
      return Heap.open().pool(StructType.opaque("Point", 16)).allocate() != 0;
    } catch (AddressSpaceException full) {
      return false;
    }
  }
}
