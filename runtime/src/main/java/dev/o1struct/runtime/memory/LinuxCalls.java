package dev.o1struct.runtime.memory;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * {@code mmap}, {@code munmap} and {@code madvise} of Linux. Needs native access.
 *
 * <p>Making the code of one call takes the JDK's linker tens of milliseconds, whatever its shape:
 * so all go by one, six numbers of 64 bits. The conventions of 64-bit systems pass each in a
 * register of its own, narrower numbers as their extension, and leave alone those that a function
 * does not take.
 */
final class LinuxCalls {
  static final int MADV_DONTNEED = 4;
  static final int MADV_REMOVE = 9;

  private static final long PROT_READ_WRITE = 0x1 | 0x2;
  private static final long MAP_PRIVATE_ANONYMOUS_NORESERVE = 0x02 | 0x20 | 0x4000;

  /** Loaded when there is something to call: asking whether one may must not do so. */
  private static final class Linked {
    static final Linker LINKER = Linker.nativeLinker();
    static final MethodHandle CALL = call(LINKER);
    static final MemorySegment MMAP = LINKER.defaultLookup().findOrThrow("mmap");
    static final MemorySegment MUNMAP = LINKER.defaultLookup().findOrThrow("munmap");
    static final MemorySegment MADVISE = LINKER.defaultLookup().findOrThrow("madvise");
  }

  private LinuxCalls() {}

  /** Whether the constants above are this system's, and its addresses have 64 bits. */
  static boolean areSupported() {
    return System.getProperty("os.name", "").equals("Linux") && ADDRESS.byteSize() == Long.BYTES;
  }

  /** Whether they are, and this module may call them without a warning. */
  static boolean areGranted() {
    return areSupported() && LinuxCalls.class.getModule().isNativeAccessEnabled();
  }

  /**
   * Reserves private memory of which no page exists, and none is promised, before it is touched.
   *
   * @return its address, −1 if the system refuses
   */
  static long reserve(long bytes) {
    return call(Linked.MMAP, 0, bytes, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS_NORESERVE, -1);
  }

  /** Gives address space back, pages and all. */
  static void release(long address, long bytes) {
    call(Linked.MUNMAP, address, bytes, 0, 0, 0);
  }

  /** Tells the system what becomes of pages; whether it does so. */
  static boolean advise(long address, long bytes, int advice) {
    return (int) call(Linked.MADVISE, address, bytes, advice, 0, 0) == 0;
  }

  private static long call(MemorySegment function, long a, long b, long c, long d, long e) {
    try {
      return (long) Linked.CALL.invokeExact(function, a, b, c, d, e, 0L);
    } catch (Throwable impossible) {
      throw new LinkageError("A function of the system failed to link", impossible);
    }
  }

  @SuppressWarnings("restricted") // callers have asked first
  private static MethodHandle call(Linker linker) {
    return linker.downcallHandle(
        FunctionDescriptor.of(
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
  }
}
