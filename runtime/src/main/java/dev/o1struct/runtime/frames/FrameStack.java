package dev.o1struct.runtime.frames;

import dev.o1struct.runtime.errors.FrameOrderException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.statistics.PoolStatistics;

/**
 * Memory that is freed in the reverse order of its allocation: register frames, argument arrays.
 * Get it from {@code heap.frames()}.
 *
 * <pre>
 *   long mark = frames.mark();
 *   long arguments = frames.push(3 * 32);
 *   ...
 *   frames.release(mark);      // frees everything pushed since the mark
 * </pre>
 *
 * Frames lie in blocks that are never moved; a frame that does not fit goes to the next block.
 * Pushing and releasing take a few nanoseconds, but for the first of a block.
 */
public abstract class FrameStack {
  /** Frames and marks are multiples of this from the start of their block. */
  public static final long ALIGNMENT = 32;

  /** For the stacks of the runtime. */
  protected FrameStack() {}

  /** Where the stack ends now, for {@link #release}. */
  public abstract long mark();

  /**
   * Allocates a frame with undefined contents, aligned to 32 bytes, or to 16 at least where {@code
   * malloc} serves it.
   *
   * @param bytes at least 1; rounded up to a multiple of 32, or of 8 by {@code malloc}
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if a new block is needed and there is no room
   */
  public abstract long push(long bytes);

  /** As {@link #push}, zeroed. */
  public abstract long pushZeroed(long bytes);

  /**
   * Frees everything that was pushed since the mark.
   *
   * @throws FrameOrderException if the mark lies above the end of the stack (it was released
   *     already) or is no mark
   */
  public abstract void release(long mark);

  /** Bytes of the frames on the stack, rounding included. */
  public abstract long depth();

  /** Most bytes that were ever on the stack. */
  public abstract long peak();

  /** Bytes of all frames that were ever pushed. */
  public abstract long pushedBytes();

  /** Bytes of blocks taken of the heap. */
  public abstract long takenBytes();

  /** All figures: of bytes, where those of other pools are of items. */
  public final PoolStatistics statistics() {
    long depth = depth();
    long pushed = pushedBytes();
    return new PoolStatistics(
        "frames", 1, depth, peak(), pushed, pushed - depth, takenBytes(), takenBytes() - depth, 0);
  }
}
