package dev.o1struct.runtime;

/**
 * Blocks of varying sizes under one name: arrays, tables, buffers. Several block pools share the
 * size classes of their heap; what each has is its own account. Get it from {@link Heap#blocks}.
 *
 * <p>Nothing is stored beside a block: whoever frees it tells its size.
 */
public final class BlockPool {
  private final String name;
  private final SizeClasses classes;
  private long live;
  private long peak;
  private long freed;
  private long requestedBytes;
  private long usableBytes;

  BlockPool(String name, SizeClasses classes) {
    this.name = name;
    this.classes = classes;
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
      return classes
          .trace()
          .allocating(TraceLine.ALLOCATE, bytes, TraceLine.blocks(name), () -> allocate(bytes));
    }
    long handle = classes.allocate(bytes);
    if (++live > peak) {
      peak = live;
    }
    requestedBytes += bytes;
    usableBytes += classes.usableBytes(bytes);
    return handle;
  }

  /** As {@link #allocate}, zeroed up to the usable size. */
  public long allocateZeroed(long bytes) {
    long handle = allocate(bytes);
    Cells.clear(handle, (bytes + 7) & -Long.BYTES);
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
      classes
          .trace()
          .freeing(
              TraceLine.FREE, bytes, handle, TraceLine.blocks(name), () -> free(handle, bytes));
      return;
    }
    classes.free(handle, bytes);
    live--;
    freed++;
    requestedBytes -= bytes;
    usableBytes -= classes.usableBytes(bytes);
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
    if (classes.usableBytes(newBytes) == classes.usableBytes(oldBytes)) {
      requestedBytes += newBytes - oldBytes;
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
    return live;
  }

  /** Most blocks that were ever in use at once. */
  public long peak() {
    return peak;
  }

  /** Allocations so far. */
  public long allocated() {
    return live + freed;
  }

  /** Frees so far. */
  public long freed() {
    return freed;
  }

  /** Bytes of the blocks in use, rounding included. */
  public long bytes() {
    return usableBytes;
  }

  PoolStatistics statistics() {
    long slack = usableBytes - requestedBytes;
    return new PoolStatistics(name, 0, live, peak, allocated(), freed, usableBytes, slack, slack);
  }
}
