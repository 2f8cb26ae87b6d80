package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

/**
 * Blocks of varying sizes under one name: arrays, tables, buffers. Several block pools share the
 * size classes of their heap; what each has is its own account. Get it from {@link Heap#blocks}.
 *
 * <p>Nothing is stored beside a block: whoever frees it tells its size.
 */
public final class BlockPool {
  /**
   * One block in a number of blocks, whose lower bits sum the bytes that were asked for. One
   * number, so that an allocation has one to keep.
   */
  private static final long ONE_BLOCK = 1L << 35;

  /** Bits that the handle of a block can have. */
  private static final long INSIDE = AddressSpace.offsetBits(Long.BYTES);

  private final String name;
  private final SizeClasses classes;
  private final long[] heads;
  private final BlockCounts counts;
  private final long[] allocated;
  private final long[] freed;
  private final long firstHandle;

  /** What checked mode knows the blocks as. */
  private final int type;

  /** Handles lie within this many bytes from the first; 0 once the heap is closed. */
  private long span;

  /** The most there ever was: blocks times {@link #ONE_BLOCK}, plus the bytes asked for. */
  private long peakBalance;

  /**
   * What there is now lies this much below: neither allocating nor freeing compares two numbers.
   */
  private long slack;

  /** Bytes that the blocks of no size class can hold. */
  private long largeBytes;

  BlockPool(String name, SizeClasses classes) {
    this.name = name;
    this.classes = classes;
    heads = classes.heads();
    counts = classes.newCounts();
    allocated = counts.allocated;
    freed = counts.freed;
    firstHandle = classes.chain().firstHandle();
    span = classes.chain().span();
    type = AddressSpace.CHECKED ? AddressSpace.TYPES.untyped(name) : 0;
  }

  /**
   * Allocates a block with undefined contents, aligned to 8 bytes.
   *
   * @param bytes at least 1
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if there is no room
   */
  public long allocate(long bytes) {
    if (AddressSpace.TRACED && classes.trace().isOutsidePools()) {
      return tracedAllocate(bytes);
    }
    if (AddressSpace.CHECKED) {
      return checkedAllocate(bytes);
    }
    int eighths = SizeClasses.eighths(bytes);
    // Unsigned, as the bounds check of the table is, which C2 then leaves out.
    if (Integer.compareUnsigned(eighths, SizeClasses.EIGHTHS) < 0) {
      int sizeClass = SizeClasses.classOfEighths(eighths);
      long block = heads[sizeClass];
      if (block != 0) {
        heads[sizeClass] = MEMORY.get(JAVA_LONG_UNALIGNED, block & INSIDE);
        allocated[sizeClass]++;
        charge(bytes);
        return block;
      }
    }
    return allocateAnew(bytes);
  }

  private long tracedAllocate(long bytes) {
    return classes
        .trace()
        .allocating(TraceLine.ALLOCATE, bytes, TraceLine.blocks(name), () -> allocate(bytes));
  }

  private long checkedAllocate(long bytes) {
    long block = classes.checked().allocate(bytes, type, counts);
    charge(bytes);
    largeBytes += CheckedClasses.largeBytes(bytes);
    return block;
  }

  private void checkedFree(long handle, long bytes) {
    classes.checked().free(handle, bytes, type, counts);
    largeBytes -= CheckedClasses.largeBytes(bytes);
    settle(bytes);
  }

  /** There is no free block of the class, or no class. */
  private long allocateAnew(long bytes) {
    long block = classes.allocate(bytes, counts);
    charge(bytes);
    if (SizeClasses.classOf(bytes) == SizeClasses.COUNT) {
      largeBytes += classes.usableBytes(bytes);
    }
    return block;
  }

  /** As {@link #allocate}, zeroed up to the usable size. */
  public long allocateZeroed(long bytes) {
    long handle = allocate(bytes);
    Cells.clear(handle, Cells.wholeWords(bytes));
    return handle;
  }

  /**
   * Frees a block.
   *
   * @param bytes what was asked for when it was allocated
   * @throws IllegalHandleException if the handle is 0 or outside the heap's window
   * @throws DoubleFreeException where that is noticed
   */
  public void free(long handle, long bytes) {
    if (AddressSpace.TRACED && classes.trace().isOutsidePools()) {
      tracedFree(handle, bytes);
      return;
    }
    if (AddressSpace.CHECKED) {
      checkedFree(handle, bytes);
      return;
    }
    int eighths = SizeClasses.eighths(bytes);
    if (Integer.compareUnsigned(eighths, SizeClasses.EIGHTHS) < 0) {
      int sizeClass = SizeClasses.classOfEighths(eighths);
      long first = heads[sizeClass];
      if (Long.compareUnsigned(handle - firstHandle, span) < 0 && handle != first) {
        MEMORY.set(JAVA_LONG_UNALIGNED, handle & INSIDE, first);
        heads[sizeClass] = handle;
        freed[sizeClass]++;
        settle(bytes);
        return;
      }
    }
    freeElsewhere(handle, bytes);
  }

  private void tracedFree(long handle, long bytes) {
    classes
        .trace()
        .freeing(TraceLine.FREE, bytes, handle, TraceLine.blocks(name), () -> free(handle, bytes));
  }

  /** The block is of no class, or is none. */
  private void freeElsewhere(long handle, long bytes) {
    classes.free(handle, bytes, counts);
    if (SizeClasses.classOf(bytes) == SizeClasses.COUNT) {
      largeBytes -= classes.usableBytes(bytes);
    }
    settle(bytes);
  }

  private void charge(long allocatedBytes) {
    long left = slack - (allocatedBytes + ONE_BLOCK);
    slack = left;
    if (left < 0) {
      raisePeak();
    }
  }

  private void raisePeak() {
    peakBalance -= slack;
    slack = 0;
  }

  private void settle(long freedBytes) {
    slack += freedBytes + ONE_BLOCK;
  }

  /**
   * Gives a block another size, moving it if need be; contents are kept up to the smaller size, the
   * rest is undefined. With handle 0 and 0 old bytes, allocates.
   *
   * @return the new handle; the old one must not be used again if it differs
   * @throws HeapExhaustedException if there is no room; the block stays as it was
   */
  public long reallocate(long handle, long oldBytes, long newBytes) {
    if (handle == 0 && oldBytes == 0) {
      return allocate(newBytes);
    }
    // Checked mode always moves a block, so that whoever keeps the old handle is found.
    if (!AddressSpace.CHECKED && classes.usableBytes(newBytes) == classes.usableBytes(oldBytes)) {
      settle(oldBytes);
      charge(newBytes);
      return handle;
    }
    long moved = allocate(newBytes);
    try {
      Cells.copy(handle, moved, Math.min(oldBytes, newBytes));
      free(handle, oldBytes);
    } catch (RuntimeException wrongHandle) {
      free(moved, newBytes);
      throw wrongHandle;
    }
    return moved;
  }

  /** Bytes that a block for this request can hold: at least as many. */
  public long usableBytes(long bytes) {
    return classes.usableBytes(bytes);
  }

  /** Name, as the statistics show it. */
  public String name() {
    return name;
  }

  /** Blocks in use. */
  public long live() {
    return allocated() - freed();
  }

  /** Most blocks that were ever in use at once. */
  public long peak() {
    return peakBalance / ONE_BLOCK;
  }

  /** Allocations so far. */
  public long allocated() {
    return counts.totalAllocated();
  }

  /** Frees so far. */
  public long freed() {
    return counts.totalFreed();
  }

  /** Bytes of the blocks in use, rounding included. */
  public long bytes() {
    return counts.bytes() + largeBytes;
  }

  /** Forgets the window, which has been given back. */
  void close() {
    span = 0;
  }

  /** What was asked for, by size class. */
  RequestHistogram requests() {
    return counts.requests(name);
  }

  PoolStatistics statistics() {
    long live = live();
    long rounding = bytes() - (peakBalance - slack - live * ONE_BLOCK);
    return new PoolStatistics(
        name, 0, live, peak(), allocated(), freed(), bytes(), rounding, rounding);
  }
}
