package dev.o1struct.runtime.stack;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.o1heap.Fragment;
import java.util.Arrays;

/**
 * The blocks beneath {@link PlainFrames}: those in use, and perhaps one beyond, kept for the next
 * time.
 */
final class FrameBlocks {
  private final HeapChain chain;
  private final long leastBytes;
  private long[] bases = new long[4];
  private long[] sizes = new long[4];

  /** What each block was taken for. */
  private long[] requests = new long[4];

  /** Where the frames of a block end; set when the stack leaves it for the next. */
  private long[] tops = new long[4];

  private int count;
  private int current = -1;

  /** Blocks take {@code blockBytes} of the chain, header included, or more for a larger frame. */
  FrameBlocks(HeapChain chain, long blockBytes) {
    this.chain = chain;
    this.leastBytes = blockBytes - Fragment.HEADER_BYTES;
  }

  /**
   * Goes on to a block with room for a frame of this size.
   *
   * @param top where the frames of the current block end
   * @return base of the new current block
   */
  long next(long top, long frameBytes) {
    int next = current + 1;
    if (next < count && sizes[next] < frameBytes) {
      chain.give(bases[next], requests[next]);
      count = next;
    }
    if (next == count) {
      addBlock(Math.max(leastBytes, frameBytes));
    }
    if (current >= 0) {
      tops[current] = top;
    }
    current = next;
    return bases[current];
  }

  private void addBlock(long request) {
    long base = chain.take(request);
    if (count == bases.length) {
      bases = Arrays.copyOf(bases, 2 * count);
      sizes = Arrays.copyOf(sizes, 2 * count);
      requests = Arrays.copyOf(requests, 2 * count);
      tops = Arrays.copyOf(tops, 2 * count);
    }
    bases[count] = base;
    requests[count] = request;
    sizes[count] = chain.usableBytes(request);
    count++;
  }

  /** Makes the block current that a mark lies in, if one beneath the current has it. */
  boolean backTo(long mark) {
    for (int block = current - 1; block >= 0; block--) {
      if (mark >= bases[block] && mark <= tops[block] && mark % FrameStack.ALIGNMENT == 0) {
        current = block;
        freeBeyond(current + 2);
        return true;
      }
    }
    return false;
  }

  private void freeBeyond(int keep) {
    while (count > keep) {
      count--;
      chain.give(bases[count], requests[count]);
    }
  }

  long base() {
    return bases[current];
  }

  long bytesOfCurrent() {
    return sizes[current];
  }

  /** Bytes of frames in the blocks beneath the current one. */
  long depthBelow() {
    long depth = 0;
    for (int block = 0; block < current; block++) {
      depth += tops[block] - bases[block];
    }
    return depth;
  }

  long bytes() {
    long[] all = sizes; // another thread may see the count before the longer array
    long bytes = 0;
    for (int block = 0; block < Math.min(count, all.length); block++) {
      bytes += all[block] + Fragment.HEADER_BYTES;
    }
    return bytes;
  }

  /**
   * Makes sure that the chain knows of each block.
   *
   * @throws HeapCorruptedException if one is not in use
   */
  void checkInvariants() {
    for (int block = 0; block < count; block++) {
      chain.checkHolds(bases[block], sizes[block]);
    }
  }

  void checkOwner() {
    chain.checkOwner();
  }
}
