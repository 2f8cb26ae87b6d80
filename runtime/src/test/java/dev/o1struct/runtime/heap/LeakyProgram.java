package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;

/**
 * Does four things wrong that Valgrind can see, with sizes that nothing else in a JVM has. It tells
 * writes from the same place of the interpreter once only: so they differ in length.
 */
final class LeakyProgram {
  static final int LEAKED = 50;
  static final long LEAKED_BYTES = 1016;
  static final long FREED_TWICE_BYTES = 1032;
  static final long WRITTEN_AFTER_BYTES = 1048;
  static final long WRITTEN_PAST_BYTES = 1064;

  private LeakyProgram() {}

  public static void main(String[] arguments) {
    try (Heap heap = Heap.open()) {
      for (int i = 0; i < LEAKED; i++) {
        heap.pool(StructType.opaque("Leaked", LEAKED_BYTES)).allocate();
      }
      StructPool<?> twice = heap.pool(StructType.opaque("FreedTwice", FREED_TWICE_BYTES));
      long first = twice.allocate();
      twice.free(first);
      twice.free(first);
      StructPool<?> after = heap.pool(StructType.opaque("WrittenAfter", WRITTEN_AFTER_BYTES));
      long second = after.allocate();
      after.free(second);
      MEMORY.set(JAVA_INT_UNALIGNED, second + 8, 7);
      StructPool<?> past = heap.pool(StructType.opaque("WrittenPast", WRITTEN_PAST_BYTES));
      long third = past.allocate();
      MEMORY.set(JAVA_LONG_UNALIGNED, third + WRITTEN_PAST_BYTES, 7);
      past.free(third);
    }
    System.out.println("done");
  }
}
