package dev.o1struct.runtime;

import java.util.Arrays;

/**
 * The frames of a {@link FrameStack} whose memory comes from {@code malloc}: each is a block of its
 * own, aligned to 16 bytes, and a mark is the number of frames.
 */
final class SystemFrames {
  private final HeapChain chain;
  private long[] frames = new long[64];
  private long[] sizes = new long[64];
  private int count;
  private long depth;

  SystemFrames(HeapChain chain) {
    this.chain = chain;
  }

  long mark() {
    return count * FrameStack.ALIGNMENT;
  }

  /** A new frame; its size is positive. */
  long push(long size) {
    long frame = chain.take(size);
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, 2 * count);
      sizes = Arrays.copyOf(sizes, 2 * count);
    }
    frames[count] = frame;
    sizes[count++] = size;
    depth += size;
    return frame;
  }

  /** Frees all frames since the mark, the last first. */
  void release(long mark) {
    if (mark < 0 || mark > mark() || mark % FrameStack.ALIGNMENT != 0) {
      throw new FrameOrderException(
          "The mark is not on the stack, or was released already: mark=" + mark + " top=" + mark());
    }
    while (mark() > mark) {
      count--;
      depth -= sizes[count];
      chain.give(frames[count], sizes[count]);
    }
  }

  /** Bytes of the frames. */
  long depth() {
    return depth;
  }
}
