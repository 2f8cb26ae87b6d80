package dev.o1struct.runtime.stack;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.FrameOrderException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Cells;
import java.lang.ref.Reference;

/** Frames one behind the other in blocks of the chain. */
public final class PlainFrames extends Frames {
  private final FrameBlocks blocks;
  private long base;
  private long top;
  private long limit;

  /** Top plus this is the depth of the whole stack in bytes. */
  private long bias;

  /** Highest top of this block when something was released; what else was deepest is in peak. */
  private long highest;

  private long peak;

  /** Bytes of frames that were released; those that are not are the depth. */
  private long released;

  /** An empty stack, whose blocks take so many bytes of the chain, header included. */
  public PlainFrames(HeapChain chain, long blockBytes) {
    blocks = new FrameBlocks(chain, blockBytes);
    enterBlock(blocks.next(0, 1), 0);
  }

  @Override
  public long mark() {
    return top;
  }

  @Override
  public long push(long bytes) {
    long size = (bytes + (ALIGNMENT - 1)) & -ALIGNMENT;
    if (Long.compareUnsigned(size - 1, limit - top) >= 0) {
      pushBlock(bytes, size);
    }
    long frame = top;
    top = frame + size;
    return frame;
  }

  @Override
  public long pushZeroed(long bytes) {
    long frame = push(bytes);
    try {
      Cells.clear(frame, top - frame);
    } finally {
      Reference.reachabilityFence(this);
    }
    return frame;
  }

  @Override
  public void release(long mark) {
    long end = top;
    if (Long.compareUnsigned(mark - base, end - base) > 0 || (mark & (ALIGNMENT - 1)) != 0) {
      popBlocks(mark);
      return;
    }
    if (end > highest) {
      highest = end;
    }
    released += end - mark;
    top = mark;
  }

  private void pushBlock(long bytes, long size) {
    blocks.checkOwner();
    if (size <= 0) {
      throw new IllegalSizeException("A frame has at least one byte: bytes=" + bytes);
    }
    long depth = depth();
    enterBlock(blocks.next(top, size), depth);
  }

  private void popBlocks(long mark) {
    blocks.checkOwner();
    long before = depth();
    if (!blocks.backTo(mark)) {
      throw new FrameOrderException(
          "The mark is not on the stack, or was released already: mark=" + mark + " top=" + top);
    }
    released += before - (blocks.depthBelow() + mark - blocks.base());
    enterBlock(blocks.base(), blocks.depthBelow());
    top = mark;
  }

  private void enterBlock(long start, long depthBelow) {
    peak = peak();
    base = start;
    top = start;
    highest = start;
    limit = start + blocks.bytesOfCurrent();
    bias = depthBelow - start;
  }

  @Override
  public void checkInvariants() {
    blocks.checkInvariants();
  }

  @Override
  public void releaseAll() {}

  @Override
  public void close() {
    peak = peak();
    released += depth();
    highest = 0;
    base = 0;
    top = 0;
    limit = 0;
    bias = 0;
  }

  @Override
  public long depth() {
    return top + bias;
  }

  @Override
  public long peak() {
    return Math.max(peak, Math.max(highest, top) + bias);
  }

  @Override
  public long pushedBytes() {
    return released + depth();
  }

  @Override
  public long takenBytes() {
    return blocks.bytes();
  }
}
