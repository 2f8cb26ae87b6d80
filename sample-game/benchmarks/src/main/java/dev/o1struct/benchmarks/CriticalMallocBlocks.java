package dev.o1struct.benchmarks;

import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Downcalls without a transition: a collector waits for them. */
public class CriticalMallocBlocks extends MallocBlocks {
  private static final MethodHandle MALLOC = malloc(Linker.Option.critical(false));
  private static final MethodHandle FREE = free(Linker.Option.critical(false));

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
