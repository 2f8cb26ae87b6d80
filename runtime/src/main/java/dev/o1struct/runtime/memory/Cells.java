package dev.o1struct.runtime.memory;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;

/**
 * Ranges of {@link AddressSpace#MEMORY}, by offset: clear, copy, compare. Makes no Java objects,
 * compiled or not.
 */
public final class Cells {
  /** Blocks are not aligned to more than this, a page, however large they are. */
  private static final long MOST_ALIGNMENT = 4096;

  /** Up to here a loop over 8-byte words beats the call that a bulk operation is. */
  private static final long SHORT_BYTES = 128;

  private static final long ZERO_BYTES = 8192;

  /**
   * Copied from to clear: filling would need a slice, which is an object unless C2 sees through it.
   */
  private static final MemorySegment ZEROS = MemorySegment.ofArray(new byte[(int) ZERO_BYTES]);

  private Cells() {}

  /** Zeroes a range; other lengths than multiples of 8 take longer. */
  public static void clear(long at, long bytes) {
    if (bytes > SHORT_BYTES || (bytes & 7) != 0) {
      clearBulk(at, bytes);
      return;
    }
    for (long end = at + bytes; at < end; at += Long.BYTES) {
      MEMORY.set(JAVA_LONG_UNALIGNED, at, 0);
    }
  }

  private static void clearBulk(long at, long bytes) {
    for (long end = at + bytes; at < end; at += ZERO_BYTES) {
      MemorySegment.copy(ZEROS, 0, MEMORY, at, Math.min(ZERO_BYTES, end - at));
    }
  }

  /** Copies a range to another; they may overlap. */
  public static void copy(long from, long to, long bytes) {
    MemorySegment.copy(MEMORY, from, MEMORY, to, bytes);
  }

  /** Whether two ranges hold the same bytes. */
  public static boolean equal(long a, long b, long bytes) {
    return MemorySegment.mismatch(MEMORY, a, a + bytes, MEMORY, b, b + bytes) < 0;
  }

  /** Bytes up to the next multiple of 8. */
  public static long wholeWords(long bytes) {
    return (bytes + 7) & -Long.BYTES;
  }

  /** The largest power of two that divides the bytes of a block; at most a page. */
  public static long alignmentOf(long bytes) {
    return Math.min(Long.lowestOneBit(bytes), MOST_ALIGNMENT);
  }

  /** The least multiple of an alignment that is at least {@code offset}. */
  public static long alignUp(long offset, long alignment) {
    return offset + alignment - 1 & -alignment;
  }
}
