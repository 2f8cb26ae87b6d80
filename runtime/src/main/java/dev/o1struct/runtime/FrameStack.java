package dev.o1struct.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Memory that is freed in the reverse order of its allocation: register frames, argument arrays.
 * Get it from {@link Heap#frames}.
 *
 * <pre>
 *   long mark = frames.mark();
 *   long arguments = frames.push(3 * 32);
 *   ...
 *   frames.release(mark);      // frees everything pushed since the mark
 * </pre>
 *
 * Frames lie in blocks that are never moved; a frame that does not fit goes to the next block.
 */
public final class FrameStack {
  /** Frames and marks are multiples of this from the start of their block. */
  public static final long ALIGNMENT = 32;

  private final FrameBlocks blocks;
  private long base;
  private long top;
  private long limit;

  /** Top plus this is the depth of the whole stack in bytes. */
  private long bias;

  /** In checked mode, the frames. */
  private final @Nullable CheckedFrames checked;

  /** Where malloc serves each frame, the frames. */
  private final SystemFrames system;

  private long pushed;
  private long peak;

  FrameStack(HeapChain chain, long blockBytes) {
    blocks = new FrameBlocks(chain, blockBytes);
    checked = AddressSpace.CHECKED ? new CheckedFrames(chain.checked().guard()) : null;
    system = new SystemFrames(chain);
    if (!AddressSpace.SYSTEM) {
      enterBlock(blocks.next(0, 1), 0);
    }
  }

  /** Where the stack ends now, for {@link #release}. */
  public long mark() {
    return AddressSpace.SYSTEM ? system.mark() : top;
  }

  /**
   * Allocates a frame with undefined contents, aligned to 32 bytes.
   *
   * @param bytes at least 1; rounded up to a multiple of 32
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if a new block is needed and there is no room
   */
  public long push(long bytes) {
    if (AddressSpace.TRACED && blocks.trace().isOutsidePools()) {
      return blocks.trace().allocating(TraceLine.PUSH, bytes, TraceLine.FRAMES, () -> push(bytes));
    }
    return AddressSpace.CHECKED ? checkedPush(bytes) : place(bytes);
  }

  private long checkedPush(long bytes) {
    long request = checked().request(bytes);
    long frame = place(request);
    long size = (request + (ALIGNMENT - 1)) & -ALIGNMENT;
    return checked().pushed(frame, bytes, depth() - size);
  }

  private long place(long bytes) {
    long size = (bytes + (ALIGNMENT - 1)) & -ALIGNMENT;
    if (AddressSpace.SYSTEM) {
      return systemPlace(bytes);
    }
    if (Long.compareUnsigned(size - 1, limit - top) >= 0) {
      pushBlock(bytes, size);
    }
    long frame = top;
    top = frame + size;
    pushed += size;
    return frame;
  }

  private long systemPlace(long bytes) {
    blocks.ownership().check();
    if (bytes <= 0) {
      throw new IllegalSizeException("A frame has at least one byte: bytes=" + bytes);
    }
    long size = Cells.wholeWords(bytes);
    long frame = system.push(size);
    pushed += size;
    return frame;
  }

  /** As {@link #push}, zeroed. */
  public long pushZeroed(long bytes) {
    long frame = push(bytes);
    boolean exact = AddressSpace.CHECKED || AddressSpace.SYSTEM;
    Cells.clear(frame, exact ? Cells.wholeWords(bytes) : top - frame);
    return frame;
  }

  /**
   * Frees everything that was pushed since the mark.
   *
   * @throws FrameOrderException if the mark lies above the end of the stack (it was released
   *     already) or is no mark
   */
  public void release(long mark) {
    if (AddressSpace.TRACED && blocks.trace().isOutsidePools()) {
      blocks.trace().freeing(TraceLine.RELEASE, 0, mark, TraceLine.FRAMES, () -> release(mark));
      return;
    }
    cut(mark);
    if (AddressSpace.CHECKED) {
      checked().released(depth());
    }
  }

  private void cut(long mark) {
    peak = peak();
    if (AddressSpace.SYSTEM) {
      blocks.ownership().check();
      system.release(mark);
      return;
    }
    if (Long.compareUnsigned(mark - base, top - base) > 0 || (mark & (ALIGNMENT - 1)) != 0) {
      popBlocks(mark);
    }
    top = mark;
  }

  private CheckedFrames checked() {
    return Objects.requireNonNull(checked);
  }

  private void pushBlock(long bytes, long size) {
    blocks.ownership().check();
    if (size <= 0) {
      throw new IllegalSizeException("A frame has at least one byte: bytes=" + bytes);
    }
    long depth = depth();
    enterBlock(blocks.next(top, size), depth);
  }

  private void popBlocks(long mark) {
    blocks.ownership().check();
    if (!blocks.backTo(mark)) {
      throw new FrameOrderException(
          "The mark is not on the stack, or was released already: mark=" + mark + " top=" + top);
    }
    enterBlock(blocks.base(), blocks.depthBelow());
  }

  private void enterBlock(long start, long depthBelow) {
    base = start;
    top = start;
    limit = start + blocks.bytesOfCurrent();
    bias = depthBelow - start;
  }

  /**
   * Looks at the blocks beneath the frames.
   *
   * @throws HeapCorruptedException if one is no block in use
   */
  void checkInvariants() {
    blocks.checkInvariants();
  }

  /** Gives back what is not the window's; before the heap is closed. */
  void releaseAll() {
    system.release(0);
  }

  /** Forgets everything; the window has been given back. */
  void close() {
    base = 0;
    top = 0;
    limit = 0;
    bias = 0;
  }

  /** Bytes of the frames on the stack. */
  public long depth() {
    return AddressSpace.SYSTEM ? system.depth() : top + bias;
  }

  /** Most bytes that were ever on the stack. */
  public long peak() {
    return Math.max(peak, depth());
  }

  /** Bytes of blocks taken of the chain. */
  public long bytes() {
    return AddressSpace.SYSTEM ? system.depth() : blocks.bytes();
  }

  PoolStatistics statistics() {
    return new PoolStatistics(
        "frames", 1, depth(), peak(), pushed, pushed - depth(), bytes(), bytes() - depth(), 0);
  }
}
