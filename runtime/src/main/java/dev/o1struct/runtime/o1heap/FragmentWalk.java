package dev.o1struct.runtime.o1heap;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import java.util.Arrays;

/**
 * Checks the invariants of an {@link O1Heap}: fragments tile the range and know their neighbours,
 * no two free ones touch, each free one is in the right bin's list exactly once, mask and counters
 * tell the truth.
 */
final class FragmentWalk {
  private final long base;
  private final long end;
  private final long[] bins;
  private final long mask;
  private final long leastExact;
  private final long[] freeInBin;

  /** The free fragments by address. */
  private long[] freeFragments = new long[16];

  private int freeCount;

  FragmentWalk(long base, long end, long[] bins, long mask, long leastExact) {
    this.base = base;
    this.end = end;
    this.bins = bins;
    this.mask = mask;
    this.leastExact = leastExact;
    this.freeInBin = new long[bins.length];
  }

  void check(long allocated) {
    long used = walkFragments();
    require(used == allocated, "Counter and fragments disagree", "allocated", allocated, used);
    for (int bin = 0; bin < bins.length; bin++) {
      boolean bit = (mask & 1L << bin) != 0;
      require(bit == (bins[bin] != 0), "Mask and bin disagree", "bin", bin, bins[bin]);
      walkList(bin);
    }
    require(mask >>> bins.length == 0, "The mask has bits of no bin", "mask", mask, bins.length);
  }

  /** Returns the bytes in use. */
  private long walkFragments() {
    long used = 0;
    long previous = 0;
    boolean previousFree = false;
    for (long fragment = base; fragment != end; ) {
      long word = Fragment.sizeWord(fragment);
      long size = word & ~Fragment.USED;
      boolean free = word == size;
      require(
          size >= Fragment.LEAST_BYTES
              && size <= end - fragment
              && size % Fragment.LEAST_BYTES == 0,
          "A fragment has an impossible size",
          "fragment",
          fragment,
          size);
      require(
          Fragment.previous(fragment) == previous,
          "A fragment does not know the one beneath",
          "fragment",
          fragment,
          Fragment.previous(fragment));
      require(!(free && previousFree), "Two free fragments touch", "fragment", fragment, previous);
      if (free) {
        addFree(fragment, size);
      } else {
        require(
            Long.bitCount(size) == 1 || size >= leastExact,
            "A block is no power of two",
            "size",
            size,
            fragment);
        used += size;
      }
      previous = fragment;
      previousFree = free;
      fragment += size;
    }
    return used;
  }

  private void addFree(long fragment, long size) {
    if (freeCount == freeFragments.length) {
      freeFragments = Arrays.copyOf(freeFragments, 2 * freeCount);
    }
    freeFragments[freeCount++] = fragment;
    freeInBin[Fragment.bin(size)]++;
  }

  private void walkList(int bin) {
    long count = 0;
    long previous = 0;
    for (long fragment = bins[bin]; fragment != 0; fragment = Fragment.nextFree(fragment)) {
      require(
          Arrays.binarySearch(freeFragments, 0, freeCount, fragment) >= 0,
          "A free list holds what is no free fragment",
          "fragment",
          fragment,
          bin);
      require(
          Fragment.bin(Fragment.sizeWord(fragment)) == bin,
          "A fragment is in a bin that is not its own",
          "fragment",
          fragment,
          bin);
      require(
          previous == 0 || Fragment.previousFree(fragment) == previous,
          "A free list is broken backwards",
          "fragment",
          fragment,
          previous);
      require(++count <= freeInBin[bin], "A bin holds too many", "bin", bin, freeInBin[bin]);
      previous = fragment;
    }
    require(count == freeInBin[bin], "A bin lacks fragments", "bin", bin, freeInBin[bin]);
  }

  private static void require(boolean truth, String message, String name, long value, long other) {
    if (!truth) {
      throw new HeapCorruptedException(message + ": " + name + "=" + value + " against=" + other);
    }
  }
}
