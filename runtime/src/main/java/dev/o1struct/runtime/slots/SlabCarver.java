package dev.o1struct.runtime.slots;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.memory.AddressSpace;

/**
 * Carves slots of one size from slabs, one by one, never a whole slab at a time. Whoever uses it
 * keeps the free slots.
 *
 * <pre>
 *   slab   | slot | slot | slot | slot | slot |   not yet carved    |
 *                                             ^                     ^
 *                                             cursor                limit
 * </pre>
 *
 * A slab asks the chain for 2^k − 32 bytes, so that with its header it fills a power of two.
 * Because a slot is carved only when no free one is left, the number of carved slots is the
 * high-water mark; nobody has to keep it.
 */
public final class SlabCarver {
  private final HeapChain chain;
  private final Slabs slabs;
  private final long slotBytes;
  private long cursor;
  private long limit;
  private long trimmedPeak;

  /** No slab yet. */
  public SlabCarver(HeapChain chain, Slabs slabs) {
    this.chain = chain;
    this.slabs = slabs;
    this.slotBytes = slabs.slotBytes();
  }

  /** The next slot that was never used, perhaps of a new slab. */
  public long carve() {
    long slot = cursor;
    if (slot == limit) {
      slot = addSlab();
    }
    cursor = slot + slotBytes;
    return slot;
  }

  private long addSlab() {
    long spare = slabs.takeSpare();
    long slab = spare != 0 ? spare : chain.take(slabs.requestBytes());
    slabs.add(slab);
    limit = slabs.limit(slab);
    return slabs.firstSlot(slab);
  }

  /** As {@link Slots#reserve}. */
  public void reserve(long slots, boolean touch) {
    chain.checkOwner();
    slabs.reserve(chain, slots, touch);
  }

  /**
   * Gives slabs without a live slot back; returns the head of the free list that is left.
   *
   * @param head of the list of free slots
   * @param live how many slots are in use
   */
  public long trim(long head, long live) {
    check(head, live);
    trimmedPeak = peak();
    SlabTrim trim = new SlabTrim(slabs, cursor, limit);
    for (long slot = head; slot != 0; slot = AddressSpace.MEMORY.get(JAVA_LONG_UNALIGNED, slot)) {
      trim.countFree(slot);
    }
    long left = trim.relink(head);
    if (trim.isUnused(limit)) {
      cursor = 0;
      limit = 0;
    }
    slabs.giveSpares(chain, 0);
    trim.freeUnused(chain);
    return left;
  }

  /** As {@link Slots#trimmable}, with so many slots in use. */
  public long trimmable(long live) {
    return slabs.trimmable(live);
  }

  /**
   * Walks the free list. Takes time in proportion to its length.
   *
   * @throws HeapCorruptedException if it holds what is no carved slot, or not the right number, or
   *     if a slab is no block in use
   */
  public void check(long head, long live) {
    chain.checkOwner();
    slabs.checkHeldBy(chain);
    new SlabWalk(slabs, cursor, limit).check(head, live);
  }

  /** Most slots that were ever in use at once. */
  public long peak() {
    return Math.max(trimmedPeak, slabs.slots() - (limit - cursor) / slotBytes);
  }

  /** Bytes taken of the chain, headers included. */
  public long takenBytes() {
    return slabs.bytes();
  }

  long slotBytes() {
    return slotBytes;
  }

  /** Forgets the slabs; the window has been given back. */
  public void close() {
    cursor = 0;
    limit = 0;
  }
}
