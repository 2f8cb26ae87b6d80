package dev.o1struct.runtime.blocks;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import java.lang.ref.Reference;

/**
 * Blocks of varying sizes under one name: arrays, tables, buffers. Several block pools share the
 * size classes of their heap; what each has is its own account. Get it from {@code
 * heap.blocks(name)}.
 *
 * <p>Nothing is stored beside a block: whoever frees it tells its size. Requests are rounded up to
 * a multiple of 8 up to 64 bytes, to one of four sizes to each doubling up to 32 KiB, and beyond
 * that to a power of two less 32. Allocating and freeing take a few nanoseconds, whatever is live.
 */
public final class BlockPool {
  private final String name;
  private final Blocks blocks;

  /** Who has a pool has its heap: that is not dropped as long as there is one of them. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final Object heap;

  /** For the heap, which has an argument. */
  @SuppressWarnings("exports")
  public BlockPool(String name, Blocks blocks, Object heap) {
    this.name = name;
    this.blocks = blocks;
    this.heap = heap;
  }

  /**
   * Allocates a block with undefined contents, aligned to 8 bytes.
   *
   * @param bytes at least 1
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if there is no room
   */
  public long allocate(long bytes) {
    try {
      return blocks.allocate(bytes);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** As {@link #allocate}, zeroed. */
  public long allocateZeroed(long bytes) {
    try {
      return blocks.allocateZeroed(bytes);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Frees a block.
   *
   * @param bytes what was asked for when it was allocated
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws IllegalHandleException if the handle is 0 or outside the heap's window
   * @throws DoubleFreeException where that is noticed
   */
  public void free(long handle, long bytes) {
    try {
      blocks.free(handle, bytes);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Gives a block another size, moving it if need be; contents are kept up to the smaller size, the
   * rest is undefined. With handle 0 and 0 old bytes, allocates.
   *
   * @return the new handle; the old one must not be used again if it differs
   * @throws IllegalSizeException if either size is zero or negative, but for that
   * @throws HeapExhaustedException if there is no room; the block stays as it was
   */
  public long reallocate(long handle, long oldBytes, long newBytes) {
    try {
      return blocks.reallocate(handle, oldBytes, newBytes);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Bytes that a block for this request can hold: at least as many, and in checked mode just as
   * many, since its canary follows them. See {@link #usedBytes}.
   *
   * @throws IllegalSizeException if bytes is zero or negative
   */
  public long usableBytes(long bytes) {
    return blocks.usableBytes(bytes);
  }

  /** Name, as the statistics show it. */
  public String name() {
    return name;
  }

  /** Blocks in use. */
  public long live() {
    return blocks.live();
  }

  /** Most blocks that were ever in use at once; one that is moved counts once. */
  public long peak() {
    return blocks.peak();
  }

  /** How many were allocated so far. */
  public long allocations() {
    return blocks.allocations();
  }

  /** How many were freed so far. */
  public long frees() {
    return blocks.frees();
  }

  /**
   * Bytes of memory that the blocks in use take, rounding included, but no headers. In plain mode
   * and on malloc, the sum of their {@link #usableBytes}. In checked mode it is more: what follows
   * the bytes that were asked for is taken too, but is the canary's and not to be used.
   */
  public long usedBytes() {
    return blocks.usedBytes();
  }

  /** All figures. */
  public PoolStatistics statistics() {
    return blocks.statistics();
  }

  /** What was asked for, by size class. */
  public RequestHistogram requests() {
    return blocks.requests();
  }
}
