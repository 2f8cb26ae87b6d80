package dev.o1struct.benchmarks;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The C library's malloc and free, called from Java. A block is named by its address. */
@SuppressWarnings("restricted")
abstract class MallocBlocks extends BlockSubject {
  private static final MemorySegment EVERYTHING = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  /** Links malloc. */
  static MethodHandle malloc(Linker.Option... options) {
    return link("malloc", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG), options);
  }

  /** Links free. */
  static MethodHandle free(Linker.Option... options) {
    return link("free", FunctionDescriptor.ofVoid(JAVA_LONG), options);
  }

  private static MethodHandle link(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, options);
  }

  @Override
  void put(long address, long value) {
    EVERYTHING.set(JAVA_LONG_UNALIGNED, address, value);
  }

  @Override
  long get(long address) {
    return EVERYTHING.get(JAVA_LONG_UNALIGNED, address);
  }
}
