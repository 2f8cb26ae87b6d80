package dev.o1struct.benchmarks;

import java.lang.invoke.MethodHandle;

/** Downcalls with the usual transition to native code and back. */
public class PlainMallocBlocks extends MallocBlocks {
  private static final MethodHandle MALLOC = malloc();
  private static final MethodHandle FREE = free();

  @Override
  long allocate(long bytes) {
    try {
      return (long) MALLOC.invokeExact(bytes);
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  @Override
  void free(long block, long bytes) {
    try {
      FREE.invokeExact(block);
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
