package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;

/**
 * Blocks of varying sizes on one account: the contract that each mode serves in its way, and that
 * tracing wraps. Nothing is stored beside a block: whoever frees it tells its size.
 */
public abstract class Blocks {
  /** For those who serve blocks, and those who wrap them. */
  protected Blocks() {}

  /**
   * Allocates a block with undefined contents, aligned to 8 bytes.
   *
   * @param bytes at least 1
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if there is no room
   */
  public abstract long allocate(long bytes);

  /**
   * Frees a block.
   *
   * @param bytes what it was allocated for
   * @throws WrongUseException where it is noticed that it is no such block
   */
  public abstract void free(long handle, long bytes);

  /**
   * Bytes that a block for this request can hold: at least as many, and in checked mode just as
   * many, since its canary follows them. See {@link #usedBytes}.
   */
  public abstract long usableBytes(long bytes);

  /** What to zero of a new block: not less than was asked for. */
  public abstract long clearedBytes(long bytes);

  /** As {@link #allocate}, zeroed. */
  public final long allocateZeroed(long bytes) {
    long block = allocate(bytes);
    long cleared = clearedBytes(bytes);
    Cells.clear(Handles.at(block, cleared), cleared);
    return block;
  }

  /**
   * Refuses what cannot be a block of so many bytes, before anything is read of it.
   *
   * @throws WrongUseException then
   */
  public abstract void checkReadable(long handle, long bytes);

  /**
   * Gives a block another size where it is, if it can have that: then contents beyond the smaller
   * size are undefined.
   */
  public abstract boolean resizeInPlace(long oldBytes, long newBytes);

  /**
   * Gives a block another size, moving it if need be; contents are kept up to the smaller size, the
   * rest is undefined. With handle 0 and 0 old bytes, allocates.
   *
   * @return the new handle; the old one must not be used again if it differs
   * @throws IllegalSizeException if either size is zero or negative, but for that
   * @throws HeapExhaustedException if there is no room; the block stays as it was
   */
  public final long reallocate(long handle, long oldBytes, long newBytes) {
    if (handle == 0 && oldBytes == 0) {
      return allocate(newBytes);
    }
    SizeClass.checkRequest(oldBytes);
    SizeClass.checkRequest(newBytes);
    checkReadable(handle, oldBytes);
    if (resizeInPlace(oldBytes, newBytes)) {
      return handle;
    }
    long moved = allocateInstead(oldBytes, newBytes);
    try {
      long kept = Math.min(oldBytes, newBytes);
      Cells.copy(Handles.at(handle, kept), Handles.at(moved, kept), kept);
      freeReplaced(handle, oldBytes);
    } catch (RuntimeException wrongHandle) {
      replace(-oldBytes);
      free(moved, newBytes);
      throw wrongHandle;
    }
    return moved;
  }

  /** A block that takes the place of another: for the program there are never both. */
  private long allocateInstead(long oldBytes, long newBytes) {
    replace(oldBytes);
    try {
      return allocate(newBytes);
    } catch (RuntimeException refused) {
      replace(-oldBytes);
      throw refused;
    }
  }

  private void freeReplaced(long handle, long bytes) {
    free(handle, bytes);
    replace(-bytes);
  }

  /**
   * Leaves a block out of the account of what is live at most, while another takes its place; in
   * the account again if negative.
   *
   * @param bytes what it was allocated for
   */
  public abstract void replace(long bytes);

  /** Blocks in use. */
  public final long live() {
    return allocations() - frees();
  }

  /** Most blocks that were ever in use at once. */
  public abstract long peak();

  /** How many were allocated so far. */
  public abstract long allocations();

  /** How many were freed so far. */
  public abstract long frees();

  /**
   * Bytes of memory that the blocks in use take, rounding included, but no headers. In plain mode
   * and on malloc, the sum of their {@link #usableBytes}. In checked mode it is more: what follows
   * the bytes that were asked for is taken too, but is the canary's and not to be used.
   */
  public abstract long usedBytes();

  /** All figures. */
  public abstract PoolStatistics statistics();

  /** What was asked for, by size class. */
  public abstract RequestHistogram requests();

  /** Forgets the window, which has been given back. */
  public abstract void close();
}
