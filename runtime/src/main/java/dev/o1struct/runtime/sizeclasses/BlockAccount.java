package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;

/** Blocks that keep their own account. */
abstract class BlockAccount extends Blocks {
  /**
   * One block in a number of blocks, whose lower bits sum the bytes that were asked for. One
   * number, so that an allocation has one to keep.
   */
  private static final long ONE_BLOCK = 1L << 35;

  final BlockCounts counts = new BlockCounts();
  private final String name;

  /** The most there ever was: blocks times {@link #ONE_BLOCK}, plus the bytes asked for. */
  private long peakBalance;

  /**
   * What there is now lies this much below: neither allocating nor freeing compares two numbers.
   */
  private long slack;

  /** Bytes that the blocks that lie in no slot can hold. */
  private long largeBytes;

  BlockAccount(String name) {
    this.name = name;
  }

  final void charge(long allocatedBytes) {
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

  final void settle(long freedBytes) {
    slack += freedBytes + ONE_BLOCK;
  }

  /** A block has another size where it is. */
  final void resized(long oldBytes, long newBytes) {
    settle(oldBytes);
    charge(newBytes);
  }

  @Override
  public final void replace(long bytes) {
    // What comes back was there before, so that no peak is passed.
    slack += bytes > 0 ? bytes + ONE_BLOCK : bytes - ONE_BLOCK;
  }

  /** Refuses what a chain cannot have given out as a block of so many bytes. */
  static void checkReadable(HeapChain chain, long handle, long bytes) {
    if (chain.bytesFrom(handle) < bytes) {
      throw new IllegalHandleException(
          "The handle is no block of that size in this heap: handle=" + handle + " bytes=" + bytes);
    }
  }

  /** There are more bytes in blocks that lie in no slot now, or fewer. */
  final void countLarge(long bytes) {
    largeBytes += bytes;
  }

  @Override
  public final long peak() {
    return peakBalance / ONE_BLOCK;
  }

  @Override
  public final long allocations() {
    return counts.totalAllocated();
  }

  @Override
  public final long frees() {
    return counts.totalFreed();
  }

  @Override
  public final long usedBytes() {
    return classedBytes() + largeBytes;
  }

  /** Of the blocks of a size class: its slots, unless there are none. */
  long classedBytes() {
    return counts.bytes();
  }

  @Override
  public final RequestHistogram requests() {
    return counts.requests(name);
  }

  @Override
  public final PoolStatistics statistics() {
    long live = live();
    long requested = peakBalance - slack - live * ONE_BLOCK;
    long rounding = usedBytes() - requested;
    return new PoolStatistics(
        name, 0, live, peak(), allocations(), frees(), usedBytes(), rounding, rounding);
  }
}
