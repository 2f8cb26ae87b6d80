package dev.o1struct.runtime.check;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import java.lang.foreign.MemorySegment;

/**
 * What checked mode knows of each 8 bytes of memory, a granule: a cell of 4 bytes in a mapping of
 * its own.
 *
 * <pre>
 *    31      30       29       27 26                        14 13              0
 *    +-------+--------+----------------------------------------+---------------+
 *    | 0     | 0      | type: an id of TypeTable               | tag           |   block
 *    +-------+--------+----------+-----------------------------+---------------+
 *    | freed | 1      | bytes    | history: an id of Sites                     |   canary after it
 *    +-------+--------+----------+---------------------------------------------+
 *                       of the block in its last granule, 0 for all 8
 * </pre>
 *
 * A block that is freed gets the tag of the next one there at once: its handles are void, and no
 * other exists before its memory is allocated again, for which nothing but the canary's cell has to
 * be written then.
 *
 * <p>0 stands for memory that was never a block's. Cells outlive their heap: a handle that does is
 * refused even when the window belongs to another.
 */
public final class Shadow {
  private static final MemorySegment SHADOW = AddressSpace.beside();

  static final long GRANULE = 8;
  static final int FREED = 1 << 31;
  static final int CANARY = 1 << 30;

  private static final int TYPE_SHIFT = 14;
  private static final int TAG_MASK = (1 << TYPE_SHIFT) - 1;
  private static final int TYPE_MASK = (1 << 16) - 1;
  private static final int EXACT_SHIFT = 27;
  private static final int HISTORY_MASK = (1 << EXACT_SHIFT) - 1;
  private static final int ZONE_MASK = ~HISTORY_MASK;

  /** All bits of a block's cell but those of the type. */
  private static final long ALL_BUT_TYPE = 0xFFFF_FFFFL & ~((long) TYPE_MASK << TYPE_SHIFT);

  /** Of its type, the bit that says that there is none. */
  private static final long UNTYPED = (long) TypeTable.UNTYPED << TYPE_SHIFT;

  private Shadow() {}

  /** Cell of the granule that holds this offset. */
  public static int cell(long offset) {
    return SHADOW.get(JAVA_INT_UNALIGNED, offset >>> 1 & -Integer.BYTES);
  }

  static void cell(long offset, int cell) {
    SHADOW.set(JAVA_INT_UNALIGNED, offset >>> 1 & -Integer.BYTES, cell);
  }

  /** Cell of a block. */
  static int block(int type, int tag) {
    return type << TYPE_SHIFT | tag;
  }

  /** Cell of the canary of a live block of so many bytes. */
  static int canary(long bytes, int history) {
    return CANARY | (int) (bytes & 7) << EXACT_SHIFT | (history & HISTORY_MASK);
  }

  public static boolean isBlock(int cell) {
    return cell > 0 && cell < CANARY;
  }

  static boolean isCanary(int cell) {
    return (cell & CANARY) != 0;
  }

  /** Whether a cell is the canary of a block that is live. */
  static boolean isLiveCanary(int cell) {
    return cell >= CANARY;
  }

  /** Whether a cell is the canary of a live block of so many bytes. */
  static boolean isCanaryOf(int cell, long bytes) {
    return (cell & ZONE_MASK) == canary(bytes, 0);
  }

  /** How many bytes of its last granule the block before this canary has. */
  static int exact(int canary) {
    return (canary & ~(FREED | CANARY)) >>> EXACT_SHIFT;
  }

  static int withHistory(int canary, int history) {
    return (canary & ZONE_MASK) | history;
  }

  static int history(int canary) {
    return canary & HISTORY_MASK;
  }

  static int type(int cell) {
    return cell >>> TYPE_SHIFT & TYPE_MASK;
  }

  public static int tag(int cell) {
    return cell & TAG_MASK;
  }

  /** Tag for a block where there were none, or others: not that of what was here. */
  static int freshTag(long offset) {
    int cell = cell(offset);
    return isCanary(cell) ? TaggedHandle.fresh(offset, 0) : TaggedHandle.fresh(offset, tag(cell));
  }

  /** Fills the cells of a range that starts with a granule. */
  static void fill(long offset, long bytes, int cell) {
    long start = offset >>> 1;
    int cells = (int) ((bytes + (GRANULE - 1)) >>> 3);
    long both = (long) cell << Integer.SIZE | (cell & 0xFFFF_FFFFL);
    int pairs = cells >>> 1;
    for (int i = 0; i < pairs; i++) {
      SHADOW.set(JAVA_LONG_UNALIGNED, start + (long) i * Long.BYTES, both);
    }
    if ((cells & 1) != 0) {
      SHADOW.set(JAVA_INT_UNALIGNED, start + (cells - 1L) * Integer.BYTES, cell);
    }
  }

  /**
   * The offset that a handle means, whatever the type of the memory is.
   *
   * @throws WrongUseException if it is not within a live block, or not the block it was made for
   */
  public static long check(long handle) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    long tag = handle >>> TaggedHandle.OFFSET_BITS;
    if ((cell(offset) & ALL_BUT_TYPE) != tag || tag == 0) {
      throw Finding.access(handle);
    }
    return offset;
  }

  /** As {@link #check(long)} for a range: its first and its last byte. */
  public static long check(long handle, long bytes) {
    if (bytes <= 0) {
      return handle & TaggedHandle.OFFSET_MASK;
    }
    check(handle + bytes - 1);
    return check(handle);
  }

  /**
   * As {@link #check(long)} for a struct of this type, or one inside a larger struct, or in memory
   * that has no type.
   */
  public static long check(long handle, int type) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    long tag = handle >>> TaggedHandle.OFFSET_BITS;
    int cell = cell(offset);
    if ((cell & 0xFFFF_FFFFL) == ((long) type << TYPE_SHIFT ^ tag)) {
      return offset;
    }
    return inOther(handle, type, cell);
  }

  /** Frames and blocks first: arrays of structs are there. */
  private static long inOther(long handle, int type, int cell) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    long untyped = handle >>> TaggedHandle.OFFSET_BITS | UNTYPED;
    if ((cell & (ALL_BUT_TYPE | UNTYPED)) != untyped) {
      checkOther(handle, type, cell);
    }
    long last = Math.max(Checks.TYPES.bytes(type), 1) - 1;
    if (cell(offset + last) != cell) {
      throw Finding.access(handle + last);
    }
    return offset;
  }

  private static void checkOther(long handle, int type, int cell) {
    AddressSpace.refuseNull(handle, Checks.TYPES.name(type));
    check(handle);
    if (!Checks.TYPES.admits(type(cell), type)) {
      throw Finding.type(handle, type);
    }
  }

  /** Whether a handle is within a live block, the one that it was made for. */
  public static boolean isWithin(long handle) {
    long tag = handle >>> TaggedHandle.OFFSET_BITS;
    return tag != 0 && (cell(handle & TaggedHandle.OFFSET_MASK) & ALL_BUT_TYPE) == tag;
  }

  /** The handle of the live block that starts at this offset. */
  public static long handleAt(long offset) {
    return TaggedHandle.of(offset, tag(cell(offset)));
  }
}
