package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.errors.O1structException;
import dev.o1struct.runtime.handles.Handles;

/**
 * A program that does not give up: opens a heap again and again, then uses memory without one. Run
 * in a JVM of its own, whose settings cannot be met.
 */
final class RefusedProgram {
  private RefusedProgram() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      useMemory();
    }
    for (int attempt = 0; attempt < 3; attempt++) {
      try (Heap heap = Heap.open()) {
        System.out.println("opened " + heap.isClosed());
      } catch (O1structException refused) {
        System.out.println(refused.getClass().getSimpleName() + " " + refused.getMessage());
      }
    }
    useMemory();
  }

  private static void useMemory() {
    try {
      System.out.println("memory " + Handles.MEMORY.byteSize());
    } catch (LinkageError refused) {
      System.out.println("cause " + refused.getCause());
    }
  }
}
