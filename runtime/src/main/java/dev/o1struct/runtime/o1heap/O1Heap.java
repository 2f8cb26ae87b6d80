package dev.o1struct.runtime.o1heap;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.statistics.HeapDiagnostics;

/**
 * The second floor: constant-time allocation over one range, by the modified half-fit algorithm (T.
 * Ogasawara, "An Algorithm with Constant Execution Time for Dynamic Storage Allocation", RTCSA
 * 1995, in the form of the o1heap library: power-of-two fragments, coalescing with both neighbours,
 * last in first out within a bin).
 *
 * <pre>
 *   bins    6: 64..127   7: 128..255   8: 256..511  ...    free fragments by floor(log2(size))
 *   mask    bit i set: bin i is not empty
 *
 *   allocate(100): 100 + 32 -> 256, bin 8; first non-empty bin from 8 upwards; its first fragment is split
 *
 *   free:  [ free A ][ this ][ free B ]  =>  [ ------- A ------- ], put first in its bin
 * </pre>
 *
 * Every operation takes the same few steps, whatever is live. Placement is that of upstream o1heap
 * on a 64-bit machine, block for block. Blocks are aligned to 32 bytes. Bins, mask and counters are
 * Java fields; headers are in the range. Not for use by several threads at once.
 */
public final class O1Heap {
  private final long base;
  private final long end;
  private final long capacity;
  private final long[] bins;
  private long mask;
  private long peakAllocated;

  /** What is allocated lies this much below the peak: so neither way compares two numbers. */
  private long slack;

  private long peakRequest;

  /** The largest request that was served: up to here, one compare does for all that is counted. */
  private long usualRequest;

  private long refusals;
  private long leastExact = Long.MAX_VALUE; // of the blocks that were ever taken exactly

  /**
   * Makes a heap of a range of {@link AddressSpace#MEMORY}; writes to nothing but the first 32
   * bytes of it.
   *
   * @param base offset of the range, a multiple of 64, not 0
   * @param bytes length of the range, rounded down to a multiple of 64; at least 64
   */
  public O1Heap(long base, long bytes) {
    if (base <= 0 || base % Fragment.LEAST_BYTES != 0) {
      throw new IllegalHandleException("A heap starts at a positive multiple of 64: base=" + base);
    }
    if (bytes < Fragment.LEAST_BYTES || bytes > AddressSpace.MEMORY.byteSize() - base) {
      throw new IllegalSizeException(
          "A heap needs 64 bytes within the address space: base=" + base + " bytes=" + bytes);
    }
    this.base = base;
    this.capacity = bytes & -Fragment.LEAST_BYTES;
    this.end = base + capacity;
    this.bins = new long[Fragment.bin(capacity) + 1];
    Fragment.sizeWord(base, capacity);
    Fragment.previous(base, 0);
    insert(base, capacity, 0);
  }

  /**
   * Allocates a block with undefined contents.
   *
   * @param bytes at least 1
   * @return its handle, a multiple of 32 bytes from the base
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if no fragment is large enough; the heap stays usable
   * @throws HeapCorruptedException if a header was written over, where that shows
   */
  public long allocate(long bytes) {
    long usable = usable(bytes);
    if (usable == 0) {
      throw refused(bytes);
    }
    return cut(Long.numberOfTrailingZeros(usable), Fragment.bytesFor(bytes));
  }

  /** As {@link #allocate}, but returns 0 if there is no room or nothing is asked for. */
  public long tryAllocate(long bytes) {
    long handle = allocateIfFits(bytes);
    countRefusal(handle == 0 ? bytes : 0);
    return handle;
  }

  /** The same, where a request that another heap will serve does not count as refused. */
  public long allocateIfFits(long bytes) {
    long usable = usable(bytes);
    return usable == 0 ? 0 : cut(Long.numberOfTrailingZeros(usable), Fragment.bytesFor(bytes));
  }

  /** As {@link #fitting}, for a request that counts. */
  private long usable(long bytes) {
    return Long.compareUnsigned(bytes - 1, usualRequest) < 0
        ? mask & -1L << Fragment.binFor(bytes)
        : usableUnusual(bytes);
  }

  private long usableUnusual(long bytes) {
    long usable = fitting(bytes);
    if (usable != 0) {
      peakRequest = Math.max(peakRequest, bytes);
      usualRequest = bytes;
    }
    return usable;
  }

  private void countRefusal(long bytes) {
    refusals += bytes > 0 ? 1 : 0;
    peakRequest = Math.max(peakRequest, bytes);
  }

  /** Takes a block of so many bytes, header included, off a bin's first fragment. */
  private long cut(int bin, long size) {
    long fragment = bins[bin];
    try {
      split(fragment, bin, size);
    } catch (IndexOutOfBoundsException outside) {
      throw Faults.writtenOver(fragment, base, end, outside);
    }
    long left = slack - size;
    slack = left;
    if (left < 0) {
      peakAllocated -= left;
      slack = 0;
    }
    return fragment + Fragment.HEADER_BYTES;
  }

  /** Whether a request would succeed now. */
  public boolean fits(long bytes) {
    return fitting(bytes) != 0;
  }

  /** The non-empty bins whose fragments are large enough for a request, as bits. */
  private long fitting(long bytes) {
    // One compare refuses what is not positive and what is too large to round up.
    return Long.compareUnsigned(bytes - 1, capacity - Fragment.HEADER_BYTES) < 0
        ? mask & (-1L << Fragment.binFor(bytes))
        : 0;
  }

  /** As {@link #allocateIfFits}, not rounded to more than a multiple of 64: none is searched. */
  public long allocateExactly(long bytes) {
    if (bytes > largestExact() || bytes <= 0) {
      return 0;
    }
    long usable = fitting(bytes);
    peakRequest = Math.max(peakRequest, bytes);
    long size = Fragment.exactBytesFor(bytes);
    leastExact = Math.min(leastExact, size);
    return cut(usable == 0 ? bins.length - 1 : Long.numberOfTrailingZeros(usable), size);
  }

  /**
   * Frees a block.
   *
   * @throws IllegalHandleException if the handle is outside this heap or no block of it
   * @throws DoubleFreeException if the header shows that the block is free already
   * @throws HeapCorruptedException if a header was written over, where that shows
   */
  public void free(long handle) {
    long fragment = handle - Fragment.HEADER_BYTES;
    release(fragment, sizeOfUsed(fragment));
  }

  /**
   * As {@link #free}, for those who know how large its fragment is; returns that.
   *
   * @param expected {@link Fragment#bytesFor}, or {@link Fragment#exactBytesFor}, of what was asked
   *     for
   * @throws IllegalSizeException if the block has another
   */
  public long free(long handle, long expected) {
    long fragment = handle - Fragment.HEADER_BYTES;
    long size = sizeOfUsed(fragment);
    if (size != expected) {
      throw Faults.anotherSize(fragment, size, expected);
    }
    release(fragment, size);
    return size;
  }

  private void release(long fragment, long size) {
    try {
      merge(fragment, size);
    } catch (IndexOutOfBoundsException outside) {
      throw Faults.writtenOver(fragment, base, end, outside);
    }
    slack += size;
  }

  /** Makes a fragment free, together with free neighbours. */
  private void merge(long fragment, long size) {
    long start = mergedWithPrevious(fragment, size);
    long next = fragment + size;
    if (next != end) {
      next = insertWithNext(start, next);
    } else {
      Fragment.sizeWord(start, next - start);
      insert(start, next - start, mask);
    }
    if (next != end) {
      Fragment.previous(next, start);
    }
  }

  /**
   * Takes a bin's first fragment out, cut to size; what is left over becomes a free one. If that
   * belongs to the same bin, it takes the place of the whole in it.
   */
  private void split(long fragment, int bin, long size) {
    long next = Fragment.nextFree(fragment);
    long rest = Fragment.sizeWord(fragment) - size;
    Fragment.sizeWord(fragment, size | Fragment.USED);
    if (rest == 0) {
      mask = withoutFirst(bin, next);
      return;
    }
    long start = fragment + size;
    long above = start + rest;
    Fragment.sizeWord(start, rest);
    Fragment.previous(start, fragment);
    if (above != end) {
      Fragment.previous(above, start);
    }
    if (Fragment.bin(rest) == bin) {
      bins[bin] = start;
      Fragment.link(start, next);
    } else {
      insert(start, rest, withoutFirst(bin, next));
    }
  }

  /** If the fragment beneath is free, takes it out of its bin and returns it. */
  private long mergedWithPrevious(long fragment, long size) {
    long previous = Fragment.previous(fragment);
    if (previous == 0) {
      return fragment;
    }
    long word = Fragment.sizeWord(previous);
    if ((word & Fragment.USED) != 0) {
      return fragment;
    }
    remove(previous, word);
    // No header any more, but freeing the fragment again shows.
    Fragment.sizeWord(fragment, size);
    return previous;
  }

  /**
   * Puts the free range from start up to the next fragment first in its bin, together with that one
   * if it is free; returns the end. If that one is first in the same bin, the whole takes its
   * place.
   */
  private long insertWithNext(long start, long next) {
    long word = Fragment.sizeWord(next);
    if ((word & Fragment.USED) != 0) {
      Fragment.sizeWord(start, next - start);
      insert(start, next - start, mask);
      return next;
    }
    int bin = Fragment.bin(word);
    long after = Fragment.nextFree(next);
    long whole = next + word - start;
    Fragment.sizeWord(start, whole);
    if (bins[bin] != next) {
      Fragment.unlink(Fragment.previousFree(next), after);
      insert(start, whole, mask);
    } else if (Fragment.bin(whole) == bin) {
      bins[bin] = start;
      Fragment.link(start, after);
    } else {
      insert(start, whole, withoutFirst(bin, after));
    }
    return next + word;
  }

  /** Puts a fragment first in its bin; the mask gets that bit beside those of {@code others}. */
  private void insert(long fragment, long size, long others) {
    int bin = Fragment.bin(size);
    Fragment.link(fragment, bins[bin]);
    bins[bin] = fragment;
    mask = others | 1L << bin;
  }

  private void remove(long fragment, long size) {
    int bin = Fragment.bin(size);
    long next = Fragment.nextFree(fragment);
    if (bins[bin] == fragment) {
      mask = withoutFirst(bin, next);
    } else {
      Fragment.unlink(Fragment.previousFree(fragment), next);
    }
  }

  /** Makes the next fragment of a bin its first, 0 for none; returns what the mask is then. */
  private long withoutFirst(int bin, long next) {
    bins[bin] = next;
    return next == 0 ? mask & ~(1L << bin) : mask;
  }

  /** Size of a fragment in use; the door at which wrong handles are turned away. */
  private long sizeOfUsed(long fragment) {
    long offset = fragment - base;
    if (Long.compareUnsigned(offset, capacity) >= 0) {
      throw Faults.notABlock(fragment, base, end);
    }
    long size = Fragment.sizeWord(fragment) - Fragment.USED;
    long next = fragment + size;
    if (((offset | size) & (Fragment.LEAST_BYTES - 1)) != 0
        || Long.compareUnsigned(size - 1, end - fragment) >= 0 // no size, or past the end
        || (next != end && Fragment.previous(next) != fragment)) {
      throw Faults.notUsed(fragment, base, end);
    }
    return size;
  }

  private RuntimeException refused(long bytes) {
    countRefusal(bytes);
    return Faults.exhausted(bytes, diagnostics(), mask);
  }

  /** Gives the pages within free fragments of at least this size back; returns their bytes. */
  public long discardFree(long leastBytes) {
    long bytes = 0;
    for (int bin = Fragment.bin(leastBytes); bin < bins.length; bin++) {
      bytes += Fragment.discardAll(bins[bin]);
    }
    return bytes;
  }

  /** The largest request in bytes that {@link #allocate} would serve now; 0 if none. */
  public long largestRequest() {
    return mask == 0 ? 0 : Long.highestOneBit(mask) - Fragment.HEADER_BYTES;
  }

  /** The largest request in bytes that {@link #allocateExactly} would serve now; 0 if none. */
  public long largestExact() {
    long fragment = bins[bins.length - 1];
    return fragment == 0 ? largestRequest() : Fragment.sizeWord(fragment) - Fragment.HEADER_BYTES;
  }

  /** Where it ends. */
  public long end() {
    return end;
  }

  /** Bytes that this heap spans, headers included. */
  public long capacity() {
    return capacity;
  }

  /** Bytes in use, headers and rounding included. */
  public long allocated() {
    return peakAllocated - slack;
  }

  public HeapDiagnostics diagnostics() {
    return new HeapDiagnostics(capacity, allocated(), peakAllocated, peakRequest, refusals);
  }

  /** Whether a block of at least this many bytes is in use here, as far as its header tells. */
  public boolean holds(long handle, long bytes) {
    try {
      return sizeOfUsed(handle - Fragment.HEADER_BYTES) - Fragment.HEADER_BYTES >= bytes;
    } catch (WrongUseException notUsed) {
      return false;
    }
  }

  /**
   * Walks every fragment and every free list. Takes time in proportion to the number of fragments.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  public void checkInvariants() {
    new FragmentWalk(base, end, bins, mask, leastExact).check(allocated());
  }
}
