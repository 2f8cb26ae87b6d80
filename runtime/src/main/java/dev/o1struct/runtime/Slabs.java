package dev.o1struct.runtime;

import java.util.Arrays;

/** The slabs of one pool: their size, and where they are. */
final class Slabs {
  /** So many slots fit at least, whatever their size: what the end of a slab wastes stays small. */
  private static final long LEAST_SLOTS = 15;

  private final long slotBytes;
  private final long fragmentBytes;
  private final long slotsPerSlab;
  private long[] handles = new long[4];
  private int count;

  Slabs(long slotBytes, long slabBytes) {
    this.slotBytes = slotBytes;
    fragmentBytes = Math.max(slabBytes, Fragment.bytesFor(slotBytes * LEAST_SLOTS));
    slotsPerSlab = requestBytes() / slotBytes;
  }

  /** What to ask the chain for: a power of two less the header that the chain adds. */
  long requestBytes() {
    return fragmentBytes - Fragment.HEADER_BYTES;
  }

  long slotBytes() {
    return slotBytes;
  }

  long slotsPerSlab() {
    return slotsPerSlab;
  }

  void add(long slab) {
    if (count == handles.length) {
      handles = Arrays.copyOf(handles, 2 * count);
    }
    handles[count++] = slab;
  }

  /** Sorts by address, so that {@link #indexOf} works until the next change. */
  void sort() {
    Arrays.sort(handles, 0, count);
  }

  /** Index of the slab that a slot lies in. */
  int indexOf(long slot) {
    int found = Arrays.binarySearch(handles, 0, count, slot);
    return found >= 0 ? found : -found - 2;
  }

  long handle(int index) {
    return handles[index];
  }

  int count() {
    return count;
  }

  /** Forgets those that have 0 in their place after the caller has cleared them. */
  void clear(int index) {
    handles[index] = 0;
  }

  void compact() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (handles[i] != 0) {
        handles[kept++] = handles[i];
      }
    }
    count = kept;
  }

  long slots() {
    return count * slotsPerSlab;
  }

  long bytes() {
    return count * fragmentBytes;
  }
}
