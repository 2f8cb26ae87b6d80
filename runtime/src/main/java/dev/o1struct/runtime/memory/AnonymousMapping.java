package dev.o1struct.runtime.memory;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Anonymous private memory reserved with {@code mmap(MAP_NORESERVE)} on Linux: no page exists, and
 * none is promised, before it is touched. Needs native access.
 */
public final class AnonymousMapping implements Storage {
  private static final int PROT_READ_WRITE = 0x1 | 0x2;
  private static final int MAP_PRIVATE = 0x02;
  private static final int MAP_ANONYMOUS = 0x20;
  private static final int MAP_NORESERVE = 0x4000;
  private static final int MADV_DONTNEED = 4;
  private static final long MAP_FAILED = -1;

  private final MemorySegment memory;

  private AnonymousMapping(MemorySegment memory) {
    this.memory = memory;
  }

  /**
   * Linked when pages first go back: linking takes ten milliseconds, which opening a heap need not
   * wait for.
   */
  private static final class Madvise {
    static final MethodHandle FUNCTION =
        function("madvise", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
  }

  /** Whether the constants above are this system's. */
  public static boolean isSupported() {
    return System.getProperty("os.name", "").equals("Linux");
  }

  /** Reserves this many bytes, or half as many until the system agrees. */
  @SuppressWarnings("restricted") // the caller has made sure of native access
  static AnonymousMapping open(long bytes) {
    MethodHandle mmap =
        function(
            "mmap",
            FunctionDescriptor.of(
                JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    for (long size = bytes; size >= Storages.LEAST_BYTES; size >>= 1) {
      long address = reserve(mmap, size);
      if (address != MAP_FAILED) {
        return new AnonymousMapping(MemorySegment.ofAddress(address).reinterpret(size));
      }
    }
    throw new AddressSpaceException("The system refused to reserve memory: bytes=" + bytes);
  }

  @Override
  public MemorySegment memory() {
    return memory;
  }

  @Override
  public boolean discard(long offset, long bytes) {
    try {
      return (int) Madvise.FUNCTION.invokeExact(memory.address() + offset, bytes, MADV_DONTNEED)
          == 0;
    } catch (Throwable impossible) {
      throw new LinkageError("madvise failed to link", impossible);
    }
  }

  private static long reserve(MethodHandle mmap, long bytes) {
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    try {
      return (long) mmap.invokeExact(0L, bytes, PROT_READ_WRITE, flags, -1, 0L);
    } catch (Throwable impossible) {
      throw new LinkageError("mmap failed to link", impossible);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    MemoryLayout sizeType = linker.canonicalLayouts().get("size_t");
    if (sizeType == null || sizeType.byteSize() != Long.BYTES) {
      throw new AddressSpaceException("A 64-bit system is needed: size_t=" + sizeType);
    }
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
  }
}
