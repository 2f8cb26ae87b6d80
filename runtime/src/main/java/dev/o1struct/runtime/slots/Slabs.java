package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.o1heap.Fragment;
import java.util.Arrays;

/** The slabs of one pool: their size, and where they are. */
public final class Slabs {
  /** So many slots should fit at least: then what the end of a slab wastes stays small. */
  private static final long GOOD_SLOTS = 15;

  /** Slabs are not made larger than this for the sake of slots that are large themselves. */
  private static final long LARGE_BYTES = 1L << 20;

  private final long slotBytes;
  private final long alignment;
  private final long fragmentBytes;
  private final long slotsPerSlab;
  private long[] handles = new long[4];
  private int count;

  /** Slabs that were taken ahead of need: no slot of them is carved yet. */
  private long[] spares = new long[4];

  private int spareCount;

  /**
   * Slabs whose slots start at multiples of {@code alignment}.
   *
   * @param slotBytes a multiple of the alignment
   */
  public Slabs(long slotBytes, long slabBytes, long alignment) {
    this.slotBytes = slotBytes;
    this.alignment = alignment;
    // Fragments start at multiples of 64, so what precedes the first slot is at most this.
    long lead = Math.max(0, alignment - Fragment.HEADER_BYTES);
    fragmentBytes = Math.max(slabBytes, Fragment.bytesFor(goodBytes(slotBytes, lead) + lead));
    slotsPerSlab = (requestBytes() - lead) / slotBytes;
  }

  /**
   * The size itself.
   *
   * @throws IllegalSizeException if no slot has it
   */
  static long requireSlotBytes(long slotBytes, long span) {
    if (slotBytes <= 0 || slotBytes % Long.BYTES != 0 || slotBytes > span) {
      throw new IllegalSizeException(
          "A slot is a positive multiple of 8 bytes, and not larger than its heap: slotBytes="
              + slotBytes
              + " span="
              + span);
    }
    return slotBytes;
  }

  /** The first slot of a slab. */
  long firstSlot(long slab) {
    return Cells.alignUp(slab, alignment);
  }

  /** The end of the last slot of a slab. */
  long limit(long slab) {
    return firstSlot(slab) + slotsPerSlab * slotBytes;
  }

  private static long goodBytes(long slotBytes, long lead) {
    long most = LARGE_BYTES - Fragment.HEADER_BYTES - lead;
    return Math.max(slotBytes, Math.min(slotBytes * GOOD_SLOTS, most));
  }

  /** What to ask the chain for: a power of two less the header that the chain adds. */
  public long requestBytes() {
    return fragmentBytes - Fragment.HEADER_BYTES;
  }

  long slotBytes() {
    return slotBytes;
  }

  public long slotsPerSlab() {
    return slotsPerSlab;
  }

  void add(long slab) {
    if (count == handles.length) {
      handles = Arrays.copyOf(handles, 2 * count);
    }
    handles[count++] = slab;
  }

  /**
   * Takes slabs of the chain until there are so many slots in all, and touches their pages.
   *
   * @throws HeapExhaustedException if the chain has no room for all of them; then none is taken
   */
  void reserve(HeapChain chain, long slots, boolean touch) {
    if (slots < 0) {
      throw new IllegalSizeException("A reservation is not negative: slots=" + slots);
    }
    int before = spareCount;
    chain.requireRoom(
        Math.ceilDiv(Math.max(0, slots - slotsAndSpares()), slotsPerSlab), requestBytes());
    try {
      while (slotsAndSpares() < slots) {
        addSpare(chain.take(requestBytes()));
      }
    } catch (HeapExhaustedException full) {
      giveSpares(chain, before);
      throw full;
    }
    for (int i = before; touch && i < spareCount; i++) {
      touch(spares[i]);
    }
  }

  /** The slab is aligned to its own size, but for the header before it. */
  private void touch(long slab) {
    for (long at = slab; at < slab + requestBytes(); at += AddressSpace.PAGE_BYTES) {
      AddressSpace.touch(at);
    }
  }

  private void addSpare(long slab) {
    if (spareCount == spares.length) {
      spares = Arrays.copyOf(spares, 2 * spareCount);
    }
    spares[spareCount++] = slab;
  }

  /** A slab that was taken ahead of need; 0 if there is none. */
  long takeSpare() {
    return spareCount == 0 ? 0 : spares[--spareCount];
  }

  /** Gives slabs back that were taken ahead of need, but for the first ones. */
  void giveSpares(HeapChain chain, int keep) {
    while (spareCount > keep) {
      chain.give(takeSpare(), requestBytes());
    }
  }

  /** Slots of all slabs, those taken ahead of need included. */
  long slotsAndSpares() {
    return (count + spareCount) * slotsPerSlab;
  }

  /** Sorts by address, so that {@link #indexOf} works until the next change. */
  void sort() {
    Arrays.sort(handles, 0, count);
  }

  /** Index of the slab that a slot lies in, or −1 if it lies below all; the slabs are sorted. */
  int indexOf(long slot) {
    int found = Arrays.binarySearch(handles, 0, count, slot);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a slot starts here; the slabs are sorted. */
  boolean hasSlotAt(long slot) {
    int index = indexOf(slot);
    if (index < 0) {
      return false;
    }
    long offset = slot - firstSlot(handles[index]);
    return offset >= 0 && offset < slotsPerSlab * slotBytes && offset % slotBytes == 0;
  }

  /**
   * Makes sure that the chain knows of each slab.
   *
   * @throws HeapCorruptedException if one is not in use
   */
  void checkHeldBy(HeapChain chain) {
    for (int i = 0; i < count; i++) {
      chain.checkHolds(handles[i], requestBytes());
    }
    for (int i = 0; i < spareCount; i++) {
      chain.checkHolds(spares[i], requestBytes());
    }
  }

  long handle(int index) {
    return handles[index];
  }

  int count() {
    return count;
  }

  /** Marks a slab as gone, until {@link #compact} forgets it. */
  void clear(int index) {
    handles[index] = 0;
  }

  /** Forgets the slabs that were cleared. */
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

  /** Bytes of a slab, if there are more of them than live slots: one holds none of these. */
  long trimmable(long live) {
    return count + spareCount > live ? fragmentBytes : 0;
  }

  long bytes() {
    return (count + spareCount) * fragmentBytes;
  }
}
