package dev.o1struct.runtime.check;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * What checked mode knows of each 8 bytes of memory, a granule: a cell of 4 bytes in a mapping of
 * its own.
 *
 * <pre>
 *    31      30       29       27 26         25         24     14 13              0
 *    +-------+--------+--------------------------------------------+---------------+
 *    | first | 0      | type: an id of TypeTable                   | tag           |   block
 *    +-------+--------+----------+----------+----------+-----------+---------------+
 *    | 0     | 1      | bytes    | unknown  | unknown  | history: an id of Sites   |   canary after it
 *    +-------+--------+----------+----------+----------+---------------------------+
 *                       of the     where it   where one
 *                       block in   was        was freed
 *                       its last   allocated
 *                       granule,
 *                       0 for all 8
 * </pre>
 *
 * The first granule of a live block is marked: so neither the inside of a block nor a freed one
 * passes for a struct. A block that is freed gets the tag of the next one there at once: its
 * handles are void, and no other exists before its memory is allocated again, for which nothing but
 * the mark has to be set then.
 *
 * <p>0 stands for memory that was never a block's. Cells outlive their heap: a handle that does is
 * refused even when the window belongs to another.
 */
public final class Shadow {
  private static final MemorySegment SHADOW = AddressSpace.beside();

  /** Two cells: the lower one is that of the lower granule, whatever the machine thinks. */
  private static final ValueLayout.OfLong PAIR =
      JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final ValueLayout.OfInt CELL =
      JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  static final long GRANULE = 8;

  /** Of a block's cell: the block starts here, and is live. */
  static final int FIRST = 1 << 31;

  static final int CANARY = 1 << 30;

  /** Of a canary's cell: its history does not tell where the block was allocated. */
  static final int NO_ALLOCATION = 1 << 26;

  /** Of a canary's cell: its history does not tell where the last one was freed there. */
  static final int NO_RELEASE = 1 << 25;

  private static final int TYPE_SHIFT = 14;
  private static final int TAG_MASK = (1 << TYPE_SHIFT) - 1;
  private static final int TYPE_MASK = (1 << 16) - 1;
  private static final int EXACT_SHIFT = 27;
  private static final int EXACT_MASK = 7 << EXACT_SHIFT;
  private static final int HISTORY_MASK = NO_RELEASE - 1;

  /** The bits of a cell that say which generation of a block it is of, if of any. */
  private static final int GENERATION = CANARY | TAG_MASK;

  /** Of its type, the bit that says that there is none. */
  private static final int UNTYPED = TypeTable.UNTYPED << TYPE_SHIFT;

  /** The same and that bit. */
  private static final int UNTYPED_GENERATION = GENERATION | UNTYPED;

  private Shadow() {}

  /** Cell of the granule that holds this offset. */
  static int cell(long offset) {
    return SHADOW.get(CELL, offset >>> 1 & -Integer.BYTES);
  }

  static void cell(long offset, int cell) {
    SHADOW.set(CELL, offset >>> 1 & -Integer.BYTES, cell);
  }

  /** Cell of a block, but for its first one while it is live. */
  static int block(int type, int tag) {
    return (type & TYPE_MASK) << TYPE_SHIFT | tag;
  }

  /** Cell of the canary of a block of so many bytes, of which nothing else is known. */
  static int canary(long bytes) {
    return CANARY | (int) (bytes & 7) << EXACT_SHIFT | NO_ALLOCATION | NO_RELEASE;
  }

  static boolean isBlock(int cell) {
    return cell != 0 && !isCanary(cell);
  }

  static boolean isCanary(int cell) {
    return (cell & CANARY) != 0;
  }

  /** Whether a live block starts where this cell is. */
  static boolean isFirst(int cell) {
    return (cell & (FIRST | CANARY)) == FIRST;
  }

  /** Whether a cell is that of the canary of a block of so many bytes. */
  static boolean isCanaryOf(int cell, long bytes) {
    return ((cell ^ canary(bytes)) & (CANARY | EXACT_MASK)) == 0;
  }

  /** How many bytes of its last granule the block before this canary has. */
  static int exact(int canary) {
    return (canary & EXACT_MASK) >>> EXACT_SHIFT;
  }

  /** The same canary after a block of so many bytes. */
  static int ofBytes(int canary, long bytes) {
    return (canary & ~EXACT_MASK) | (int) (bytes & 7) << EXACT_SHIFT;
  }

  static boolean isGranule(long offset) {
    return (offset & (GRANULE - 1)) == 0;
  }

  /** Cell of the next block in the place of this one. */
  static int next(int block) {
    return (block & ~TAG_MASK) | TaggedHandle.next(tag(block));
  }

  static int history(int canary) {
    return canary & HISTORY_MASK;
  }

  static int withHistory(int canary, int history) {
    return (canary & ~HISTORY_MASK) | history;
  }

  static int type(int cell) {
    return cell >>> TYPE_SHIFT & TYPE_MASK;
  }

  static int tag(int cell) {
    return cell & TAG_MASK;
  }

  /** Tag for a block where there were none, or others: not that of what was here. */
  static int freshTag(long offset) {
    int cell = cell(offset);
    return isCanary(cell) ? TaggedHandle.fresh(offset, 0) : TaggedHandle.fresh(offset, tag(cell));
  }

  /** Fills the cells of a range that starts with a granule. */
  static void fill(long offset, long bytes, int cell) {
    fillCells(offset >>> 1, (bytes + (GRANULE - 1)) >>> 3 << 2, cell);
  }

  /** The same of so many bytes of the shadow. */
  private static void fillCells(long start, long cells, int cell) {
    long end = start + cells;
    long both = (long) cell << Integer.SIZE | (cell & 0xFFFF_FFFFL);
    if (cells > 4 * Long.BYTES) {
      fillMany(start, end, both);
    } else if (cells >= Long.BYTES) {
      SHADOW.set(PAIR, start, both);
      SHADOW.set(PAIR, end - Long.BYTES, both);
      if (cells > 2 * Long.BYTES) {
        SHADOW.set(PAIR, start + Long.BYTES, both);
        SHADOW.set(PAIR, end - 2 * Long.BYTES, both);
      }
    } else if (cells != 0) {
      SHADOW.set(CELL, start, cell);
    }
  }

  /** From more than four pairs on; what is left of a number of four is written twice in part. */
  private static void fillMany(long start, long end, long both) {
    long at = start;
    for (; end - at > 4 * Long.BYTES; at += 4 * Long.BYTES) {
      SHADOW.set(PAIR, at, both);
      SHADOW.set(PAIR, at + Long.BYTES, both);
      SHADOW.set(PAIR, at + 2 * Long.BYTES, both);
      SHADOW.set(PAIR, at + 3 * Long.BYTES, both);
    }
    SHADOW.set(PAIR, end - 4 * Long.BYTES, both);
    SHADOW.set(PAIR, end - 3 * Long.BYTES, both);
    SHADOW.set(PAIR, end - 2 * Long.BYTES, both);
    SHADOW.set(PAIR, end - Long.BYTES, both);
  }

  /** Makes an end of the live block of a whole number of granules that starts at this handle. */
  static void endWhole(long handle, long bytes, int type) {
    long at = (handle & TaggedHandle.OFFSET_MASK) >>> 1;
    long cells = bytes >>> 1;
    int tag = (int) TaggedHandle.tag(handle);
    fillCells(at, cells, block(type, TaggedHandle.next(tag)));
    int zone = SHADOW.get(CELL, at + cells);
    if ((zone & NO_RELEASE) == 0) {
      SHADOW.set(CELL, at + cells, zone | NO_RELEASE);
    }
  }

  /** Makes a freed block of a whole number of granules a live one; returns its tag. */
  static int startWhole(long offset, long bytes) {
    long at = offset >>> 1;
    int block = SHADOW.get(CELL, at);
    SHADOW.set(CELL, at, block | FIRST);
    int zone = SHADOW.get(CELL, at + (bytes >>> 1));
    if ((zone & NO_ALLOCATION) == 0) {
      SHADOW.set(CELL, at + (bytes >>> 1), zone | NO_ALLOCATION);
    }
    return tag(block);
  }

  /** Whether all cells from one granule up to but not including another are this one. */
  private static boolean isAll(long from, long to, int cell) {
    long both = (long) cell << Integer.SIZE | (cell & 0xFFFF_FFFFL);
    long at = from >>> 1;
    long end = to >>> 1;
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      if (SHADOW.get(PAIR, at) != both) {
        return false;
      }
    }
    return end <= at || SHADOW.get(CELL, at) == cell;
  }

  /**
   * Where a handle points, if it is within a live block: the one that it was made for.
   *
   * @throws WrongUseException otherwise
   */
  public static long check(long handle) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    if (!isOf(cell(offset), handle)) {
      throw Finding.access(handle);
    }
    return offset;
  }

  /** Whether a cell is of the block that a handle was made for. */
  private static boolean isOf(int cell, long handle) {
    long tag = handle >>> TaggedHandle.OFFSET_BITS;
    return (cell & GENERATION) == tag && tag != 0;
  }

  /** As {@link #check(long)} for a range, of which every granule is looked at. */
  public static long check(long handle, long bytes) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    if (bytes <= 0) {
      return offset;
    }
    check(handle);
    int cell = cell(offset) & ~FIRST;
    long last = offset + bytes - 1;
    boolean isWithin =
        bytes <= TaggedHandle.OFFSET_MASK
            && isAll((offset & -GRANULE) + GRANULE, last & -GRANULE, cell)
            && reaches(cell, last);
    if (!isWithin) {
      throw Finding.range(handle, bytes);
    }
    return offset;
  }

  /** Whether a block of which some other cell is known has this byte. */
  private static boolean reaches(int cell, long last) {
    if (last > TaggedHandle.OFFSET_MASK) {
      return false;
    }
    long pair = SHADOW.get(PAIR, last >>> 1 & -Integer.BYTES);
    return (((int) pair ^ cell) & ~FIRST) == 0 && holds((int) (pair >>> Integer.SIZE), last);
  }

  /** Whether a granule has this byte of it, by the cell of the next one. */
  private static boolean holds(int next, long last) {
    return (next & (CANARY | EXACT_MASK)) <= CANARY || (last & 7) < exact(next);
  }

  /**
   * As {@link #check(long)} for a struct of this type, or one that is part of a larger struct, or
   * in memory that has no type.
   */
  public static long check(long handle, int type) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    if (isGranule(handle)) {
      long at = offset >>> 1;
      int cell = SHADOW.get(CELL, at);
      long tag = handle >>> TaggedHandle.OFFSET_BITS;
      if ((cell & 0xFFFF_FFFFL) == (start(type) ^ tag)) {
        return offset;
      }
      // Frames and blocks: arrays of structs are there. A type is a constant where this is inlined.
      long size = TypeTable.smallBytes(type);
      if (size != 0) {
        long pair = SHADOW.get(PAIR, at + ((size - 1) >>> 3 << 2));
        long wrong = (ofUntyped(cell) ^ tag) | (ofUntyped((int) pair) ^ tag);
        if (wrong == 0 && holds((int) (pair >>> Integer.SIZE), size - 1)) {
          return offset;
        }
      }
    }
    return inOther(handle, type);
  }

  /**
   * What a cell of memory without a type has for a tag, of any other what no handle has: by a
   * difference, for "or" would lose a bit that no handle has.
   */
  private static long ofUntyped(int cell) {
    return (long) (cell & UNTYPED_GENERATION) - UNTYPED;
  }

  /** The cell with which a live block of a type starts, but for its tag. */
  private static long start(int type) {
    return (block(type, 0) | FIRST) & 0xFFFF_FFFFL;
  }

  /** Whether a live block of just this type starts in this granule. */
  static boolean isStart(long handle, int type) {
    long tag = handle >>> TaggedHandle.OFFSET_BITS;
    int cell = cell(handle & TaggedHandle.OFFSET_MASK);
    return (cell & 0xFFFF_FFFFL) == (start(type) ^ tag);
  }

  private static long inOther(long handle, int type) {
    long offset = handle & TaggedHandle.OFFSET_MASK;
    int cell = cell(offset);
    if (ofUntyped(cell) != handle >>> TaggedHandle.OFFSET_BITS) {
      checkPart(handle, type);
      return offset;
    }
    long bytes = Checks.TYPES.bytes(type);
    if (!reaches(cell, offset + bytes - 1)) {
      throw Finding.range(handle, bytes);
    }
    return offset;
  }

  private static void checkPart(long handle, int type) {
    AddressSpace.refuseNull(handle, Checks.TYPES.name(type));
    long offset = check(handle);
    if (!Checks.TYPES.isPart(type(cell(offset)), type, offset)) {
      throw Finding.type(handle, type);
    }
  }

  /** As {@link #check(long, int)}, but for a whole block that is of one type or the other. */
  public static long checkWhole(long handle, int type, int orType) {
    if (!isGranule(handle) || (!isStart(handle, type) && !isStart(handle, orType))) {
      check(handle);
      throw Finding.type(handle, type);
    }
    return handle & TaggedHandle.OFFSET_MASK;
  }

  /** Whether a handle is within a live block, the one that it was made for. */
  public static boolean isWithin(long handle) {
    return isOf(cell(handle & TaggedHandle.OFFSET_MASK), handle);
  }

  /** The handle of the live block that starts at this offset. */
  public static long handleAt(long offset) {
    return TaggedHandle.of(offset, tag(cell(offset)));
  }
}
