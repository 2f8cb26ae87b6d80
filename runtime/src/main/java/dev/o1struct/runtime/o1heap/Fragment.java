package dev.o1struct.runtime.o1heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.memory.AddressSpace;

/**
 * Layout of a fragment of an {@link O1Heap}: a 32-byte header, then the block that the program
 * gets.
 *
 * <pre>
 *    0               8               16              24              32
 *    +---------------+---------------+---------------+---------------+-----------
 *    | size | used   | previous      | next free     | previous free | block ...
 *    +---------------+---------------+---------------+---------------+-----------
 *      bytes with      fragment        fragments of the same bin,
 *      the header      beneath or 0    while this one is free
 * </pre>
 *
 * The fragment above is at this one + size: no link is kept for it. {@code previous free} of a
 * bin's first fragment is undefined.
 */
public final class Fragment {
  public static final long HEADER_BYTES = 32;

  /** Least size of a fragment, and the granularity of all of them. */
  public static final long LEAST_BYTES = 64;

  /** Bit of the size word of a fragment that the program holds. */
  static final long USED = 1;

  private static final long PREVIOUS = 8;
  private static final long NEXT_FREE = 16;
  private static final long PREVIOUS_FREE = 24;

  /** Bits that the offset of a fragment can have. */
  private static final long INSIDE = AddressSpace.offsetBits(LEAST_BYTES);

  private Fragment() {}

  /** Size in bytes, plus {@link #USED}. */
  static long sizeWord(long fragment) {
    return MEMORY.get(JAVA_LONG_UNALIGNED, fragment & INSIDE);
  }

  static void sizeWord(long fragment, long word) {
    MEMORY.set(JAVA_LONG_UNALIGNED, fragment & INSIDE, word);
  }

  static long previous(long fragment) {
    return MEMORY.get(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + PREVIOUS);
  }

  static void previous(long fragment, long previous) {
    MEMORY.set(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + PREVIOUS, previous);
  }

  static long nextFree(long fragment) {
    return MEMORY.get(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + NEXT_FREE);
  }

  static void nextFree(long fragment, long next) {
    MEMORY.set(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + NEXT_FREE, next);
  }

  static long previousFree(long fragment) {
    return MEMORY.get(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + PREVIOUS_FREE);
  }

  static void previousFree(long fragment, long previous) {
    MEMORY.set(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + PREVIOUS_FREE, previous);
  }

  /** Makes a fragment the one before another in a bin; 0 is none. */
  static void link(long fragment, long next) {
    MEMORY.set(JAVA_LONG_UNALIGNED, (fragment & INSIDE) + NEXT_FREE, next);
    if (next != 0) {
      MEMORY.set(JAVA_LONG_UNALIGNED, (next & INSIDE) + PREVIOUS_FREE, fragment);
    }
  }

  /** Takes out what lies between two fragments of a bin. */
  static void unlink(long previous, long next) {
    nextFree(previous, next);
    if (next != 0) {
      previousFree(next, previous);
    }
  }

  /** Bytes of the fragment that serves a request: header added, rounded up to a power of two. */
  public static long bytesFor(long request) {
    return 1L << (Long.SIZE - Long.numberOfLeadingZeros(request + HEADER_BYTES - 1));
  }

  /** Bin of the fragments that serve a request: that of {@link #bytesFor}, in one step. */
  public static int binFor(long request) {
    return Long.SIZE - Long.numberOfLeadingZeros(request + HEADER_BYTES - 1);
  }

  /** Bytes of the fragment that has no more room than a request needs. */
  public static long exactBytesFor(long request) {
    return request + HEADER_BYTES + LEAST_BYTES - 1 & -LEAST_BYTES;
  }

  /** The largest request that is served exactly by a range of so many bytes; 0 if none is. */
  public static long largestExactOf(long bytes) {
    return Math.max(0, (bytes & -LEAST_BYTES) - HEADER_BYTES);
  }

  /** The largest request that is served by a range of so many bytes, rounded; 0 if none is. */
  public static long largestRequestOf(long bytes) {
    return bytes < LEAST_BYTES ? 0 : Long.highestOneBit(bytes) - HEADER_BYTES;
  }

  /** Bin that a free fragment of this size is kept in: floor(log2(size)), 6 at least. */
  static int bin(long size) {
    return Long.numberOfLeadingZeros(size) ^ (Long.SIZE - 1); // a subtraction, but cheaper
  }

  /** Gives the pages of a bin's fragments back, but for headers; returns their bytes. */
  static long discardAll(long first) {
    long bytes = 0;
    for (long fragment = first; fragment != 0; fragment = nextFree(fragment)) {
      bytes += discard(fragment, sizeWord(fragment));
    }
    return bytes;
  }

  private static long discard(long fragment, long size) {
    long page = AddressSpace.PAGE_BYTES;
    long start = (fragment + HEADER_BYTES + page - 1) & -page;
    long end = (fragment + size) & -page;
    return start < end && AddressSpace.discard(start, end - start) ? end - start : 0;
  }
}
