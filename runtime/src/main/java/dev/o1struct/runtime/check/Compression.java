package dev.o1struct.runtime.check;

/**
 * References of 4 bytes. What the address space leaves free of them has the lowest bits of the tag:
 * one bit of 16 GiB, two of 8 GiB, none of more than 16.
 *
 * <pre>
 *    31        31 30                                     0
 *    +-----------+----------------------------------------+
 *    | tag mod 2 | granule                                |   16 GiB
 *    +-----------+----------------------------------------+
 * </pre>
 */
public final class Compression {
  private static final int GRANULE_SHIFT = 3;

  /** Where the bits of the tag begin. */
  private static final int TAG_SHIFT = TaggedHandle.OFFSET_BITS - GRANULE_SHIFT;

  /** The bits of the tag. */
  private static final int TAG = TAG_SHIFT < Integer.SIZE ? -1 << TAG_SHIFT : 0;

  private Compression() {}

  /** Compresses a handle that is a multiple of 8. */
  public static int of(long handle) {
    int granule = (int) (TaggedHandle.offset(handle) >>> GRANULE_SHIFT);
    return granule | kept((int) TaggedHandle.tag(handle));
  }

  private static int kept(int tag) {
    return tag << TAG_SHIFT & TAG;
  }

  /**
   * A handle of the block that is there now, or, if it cannot have been meant, of the last one
   * before it that can: then it is void. 0 of 0.
   */
  public static long expand(int compressed) {
    long offset = (compressed & ~TAG & 0xFFFF_FFFFL) << GRANULE_SHIFT;
    if (offset == 0) {
      return 0;
    }
    int cell = Shadow.cell(offset);
    int tag = Shadow.tag(cell);
    if (Shadow.isBlock(cell)) {
      if (!Shadow.isFirst(cell) && !Extent.at(Extent.startOf(offset)).isLive()) {
        tag = TaggedHandle.previous(tag);
      }
      while (kept(tag) != (compressed & TAG)) {
        tag = TaggedHandle.previous(tag);
      }
    }
    return TaggedHandle.of(offset, tag);
  }
}
