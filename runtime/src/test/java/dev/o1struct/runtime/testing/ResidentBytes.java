package dev.o1struct.runtime.testing;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.AnonymousMapping;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** How much of a range of the address space is in memory, as {@code mincore} tells on Linux. */
public final class ResidentBytes {
  private ResidentBytes() {}

  /** Whether this run can ask. */
  public static boolean known() {
    return AddressSpace.class.getModule().isNativeAccessEnabled()
        && AnonymousMapping.isSupported()
        && ResidentBytes.class.getModule().isNativeAccessEnabled();
  }

  @SuppressWarnings("restricted") // callers have asked known()
  public static long in(long start, long end) throws Throwable {
    MethodHandle mincore =
        Linker.nativeLinker()
            .downcallHandle(
                Linker.nativeLinker().defaultLookup().findOrThrow("mincore"),
                FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      long pages = (end - start) / AddressSpace.PAGE_BYTES;
      MemorySegment resident = arena.allocate(pages);
      int failed =
          (int) mincore.invokeExact(AddressSpace.MEMORY.address() + start, end - start, resident);
      if (failed != 0) {
        throw new IllegalStateException("mincore refused: start=" + start + " end=" + end);
      }
      return resident.elements(JAVA_BYTE).filter(page -> (page.get(JAVA_BYTE, 0) & 1) != 0).count()
          * AddressSpace.PAGE_BYTES;
    }
  }
}
