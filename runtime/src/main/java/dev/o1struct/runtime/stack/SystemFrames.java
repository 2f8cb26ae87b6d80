package dev.o1struct.runtime.stack;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.FrameOrderException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Cells;
import java.util.Arrays;

/**
 * Frames that are a {@code malloc} each, aligned to 16 bytes at least; a mark tells how many frames
 * there were.
 */
public final class SystemFrames extends Frames {
  /** The mark of the empty stack: not 0, which is no mark in any mode. */
  private static final long BOTTOM = AddressSpace.FIRST_HANDLE;

  private final HeapChain chain;

  private long[] frames = new long[64];
  private long[] sizes = new long[64];
  private int count;
  private long depth;
  private long pushed;
  private long peak;

  /** An empty stack of a chain whose blocks come from {@code malloc}. */
  public SystemFrames(HeapChain chain) {
    this.chain = chain;
  }

  @Override
  public long mark() {
    return BOTTOM + count * ALIGNMENT;
  }

  @Override
  public long push(long bytes) {
    chain.checkOwner();
    if (bytes <= 0) {
      throw new IllegalSizeException("A frame has at least one byte: bytes=" + bytes);
    }
    long size = Cells.wholeWords(bytes);
    long frame = chain.take(size);
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, 2 * count);
      sizes = Arrays.copyOf(sizes, 2 * count);
    }
    frames[count] = frame;
    sizes[count++] = size;
    depth += size;
    pushed += size;
    return frame;
  }

  @Override
  public long pushZeroed(long bytes) {
    long frame = push(bytes);
    Cells.clear(frame, Cells.wholeWords(bytes));
    return frame;
  }

  /** Frees all frames since the mark, the last first. */
  @Override
  public void release(long mark) {
    chain.checkOwner();
    peak = peak();
    if (mark < BOTTOM || mark > mark() || mark % ALIGNMENT != 0) {
      throw new FrameOrderException(
          "The mark is not on the stack, or was released already: mark=" + mark + " top=" + mark());
    }
    while (mark() > mark) {
      count--;
      depth -= sizes[count];
      chain.give(frames[count], sizes[count]);
    }
  }

  @Override
  public void checkInvariants() {}

  @Override
  public void releaseAll() {
    release(BOTTOM);
  }

  @Override
  public void close() {}

  @Override
  public long depth() {
    return depth;
  }

  @Override
  public long peak() {
    return Math.max(peak, depth);
  }

  @Override
  public long pushedBytes() {
    return pushed;
  }

  @Override
  public long takenBytes() {
    return depth;
  }
}
