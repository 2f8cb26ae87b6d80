package dev.o1struct.runtime.check;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.memory.AddressSpace;

/**
 * A handle in checked mode: an offset that carries the generation of its block, as pointers do
 * under ARM's memory tagging.
 *
 * <pre>
 *    63        48 47                34 33                                 0
 *    +-----------+--------------------+------------------------------------+
 *    | 0         | tag: 1 ... 16383   | offset in MEMORY                   |   16 GiB
 *    +-----------+--------------------+------------------------------------+
 * </pre>
 *
 * The offset has as many bits as the address space needs, the tag follows at once, and everything
 * stays below bit 48, so that a handle still fits a NaN-boxed value. Arithmetic on a handle moves
 * the offset and keeps the tag.
 */
public final class TaggedHandle {
  private static final int HANDLE_BITS = 48;
  private static final int MOST_TAG_BITS = 14;
  private static final int LEAST_TAG_BITS = 8;

  /** Where the tag starts. */
  static final int OFFSET_BITS = offsetBits(AddressSpace.MEMORY.byteSize());

  static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

  private static final int LAST_TAG = (1 << Math.min(MOST_TAG_BITS, HANDLE_BITS - OFFSET_BITS)) - 1;

  /**
   * 2^64 divided by the golden ratio: spreads the first tags of neighbours (Knuth, TAOCP 3, 6.4).
   */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private TaggedHandle() {}

  /**
   * Bits of an offset into an address space of this size.
   *
   * @throws IllegalSettingException if too few are left for tags
   */
  static int offsetBits(long memoryBytes) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(memoryBytes - 1);
    if (HANDLE_BITS - bits < LEAST_TAG_BITS) {
      throw new IllegalSettingException(
          "In checked mode a handle has 48 bits, 8 of them at least for its tag: o1struct.addressSpace"
              + " must be at most 1024g: addressSpace="
              + memoryBytes);
    }
    return bits;
  }

  public static long of(long offset, int tag) {
    return (long) tag << OFFSET_BITS | offset;
  }

  public static long offset(long handle) {
    return handle & OFFSET_MASK;
  }

  /** The tag and whatever is wrong above it. */
  static long tag(long handle) {
    return handle >>> OFFSET_BITS;
  }

  /** The tag of memory's next block, given that of its last. Never 0. */
  static int next(int tag) {
    return tag >= LAST_TAG ? 1 : tag + 1;
  }

  /** The tag of memory's last block, given that of its next. */
  static int previous(int tag) {
    return tag <= 1 ? LAST_TAG : tag - 1;
  }

  /**
   * The tag of a block where there was none, or one of another place and size, which may have
   * covered those around it too: so it is not one more for all of them. Never 0, not the given one,
   * which was meant for the next, and not the one before that, which was the last one's.
   */
  static int fresh(long offset, int tag) {
    long hash = ((offset >>> 3) * SPREAD) >>> 1;
    return (int) ((tag + hash % (LAST_TAG - 2)) % LAST_TAG) + 1;
  }
}
