package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;

/** Whole ranges of memory: clear, copy, compare. Makes no Java objects, compiled or not. */
final class Cells {
  /** Up to here a loop over 8-byte words beats the call that a bulk operation is. */
  private static final long SHORT_BYTES = 128;

  private static final long ZERO_BYTES = 8192;

  /**
   * Copied from to clear: filling would need a slice, which is an object unless C2 sees through it.
   */
  private static final MemorySegment ZEROS = MemorySegment.ofArray(new byte[(int) ZERO_BYTES]);

  private Cells() {}

  /** Zeroes a range; its length is a multiple of 8. */
  static void clear(long handle, long bytes) {
    if (bytes > SHORT_BYTES) {
      clearBulk(handle, bytes);
      return;
    }
    for (long end = handle + bytes; handle < end; handle += Long.BYTES) {
      MEMORY.set(JAVA_LONG_UNALIGNED, handle, 0);
    }
  }

  private static void clearBulk(long handle, long bytes) {
    for (long end = handle + bytes; handle < end; handle += ZERO_BYTES) {
      MemorySegment.copy(ZEROS, 0, MEMORY, handle, Math.min(ZERO_BYTES, end - handle));
    }
  }

  static void copy(long from, long to, long bytes) {
    MemorySegment.copy(MEMORY, from, MEMORY, to, bytes);
  }

  static boolean equal(long a, long b, long bytes) {
    return MemorySegment.mismatch(MEMORY, a, a + bytes, MEMORY, b, b + bytes) < 0;
  }
}
