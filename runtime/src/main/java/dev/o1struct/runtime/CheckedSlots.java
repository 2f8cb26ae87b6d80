package dev.o1struct.runtime;

import java.util.Arrays;

/**
 * A {@link SlabPool} in checked mode. The free list is kept outside the slots, so that all of a
 * free slot is poison, and a stray write to it is found when the slot is used again.
 */
final class CheckedSlots {
  private final HeapChain chain;
  private final Guard guard;
  private final Slabs slabs;
  private final long room;

  /** Whether all slots have one type and size; then their canaries stay where they are. */
  private final boolean same;

  /** Bytes of a freed slot that are poison. */
  private final long poisoned;

  private long[] free = new long[64];
  private int freeCount;
  private long cursor;
  private long limit;
  private long allocated;
  private long freed;
  private long trimmedPeak;

  /**
   * An empty pool.
   *
   * @param room bytes of a slot, canary included: a multiple of the alignment
   * @param sameBytes what all slots are allocated for, as one type; 0 if that varies
   * @param alignment of the slots, a power of two from 8 on
   */
  CheckedSlots(HeapChain chain, long room, long sameBytes, long slabBytes, long alignment) {
    this.chain = chain;
    this.guard = chain.checked().guard();
    this.room = room;
    this.same = sameBytes != 0;
    this.poisoned = same ? sameBytes : room;
    this.slabs = new Slabs(room, slabBytes, alignment);
  }

  /** Allocates a slot for so many bytes, at least 8 less than its room. */
  long allocate(long bytes, int type) {
    guard.checkOwner();
    return freeCount != 0 ? reuse(bytes, type) : carve(bytes, type);
  }

  private long reuse(long bytes, int type) {
    long offset = free[freeCount - 1];
    checkPoison(offset);
    freeCount--;
    allocated++;
    return same ? guard.readmitSame(offset, bytes) : guard.readmit(offset, bytes, room, type);
  }

  private long carve(long bytes, int type) {
    long offset = cursor == limit ? addSlab() : cursor;
    cursor = offset + room;
    allocated++;
    return guard.admit(offset, bytes, room, type);
  }

  private void checkPoison(long offset) {
    if (!GuardBytes.POISON.areIntact(offset, offset + poisoned)) {
      throw Finding.poison(offset, GuardBytes.POISON.firstBroken(offset, offset + poisoned));
    }
  }

  private long addSlab() {
    long slab = chain.take(slabs.requestBytes());
    slabs.add(slab);
    limit = slabs.limit(slab);
    return slabs.firstSlot(slab);
  }

  /** Frees a slot that was allocated for as many bytes of this type. */
  void free(long handle, long bytes, int type) {
    guard.checkOwner();
    long offset =
        same ? guard.dismissSame(handle, bytes, type) : guard.dismiss(handle, bytes, room, type);
    GuardBytes.POISON.write(offset, offset + poisoned);
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = offset;
    freed++;
    guard.noteFree(offset + bytes);
  }

  /** As {@link SlabPool#trim}. */
  long trim() {
    checkInvariants();
    trimmedPeak = peak();
    long[] live = new long[slabs.count()];
    for (int i = 0; i < live.length; i++) {
      live[i] = (carvedEnd(i) - firstSlot(i)) / room;
    }
    for (int i = 0; i < freeCount; i++) {
      live[slabs.indexOf(free[i])]--;
    }
    int kept = 0;
    for (int i = 0; i < freeCount; i++) {
      if (live[slabs.indexOf(free[i])] != 0) {
        free[kept++] = free[i];
      }
    }
    freeCount = kept;
    return giveBack(live);
  }

  private long giveBack(long[] live) {
    long before = slabs.bytes();
    for (int i = 0; i < live.length; i++) {
      if (live[i] == 0) {
        if (isCurrent(i)) {
          cursor = 0;
          limit = 0;
        }
        chain.give(slabs.handle(i));
        slabs.clear(i);
      }
    }
    slabs.compact();
    return before - slabs.bytes();
  }

  /**
   * Looks at every slot that was ever used.
   *
   * @throws WriteAfterFreeException if the poison of a free one was written over
   * @throws BlockOverrunException if the canary of a live one was written over
   * @throws HeapCorruptedException if there are not as many of each as there should be
   */
  void checkInvariants() {
    guard.checkOwner();
    slabs.sort();
    long live = 0;
    for (int i = 0; i < slabs.count(); i++) {
      for (long slot = firstSlot(i); slot < carvedEnd(i); slot += room) {
        Extent extent = Extent.at(slot);
        if (extent.isLive()) {
          live++;
          guard.checkCanary(Shadow.handleAt(slot), extent.bytes(), room);
        } else {
          checkPoison(slot);
        }
      }
    }
    if (live != live() || peakOfNow() != live + freeCount) {
      throw new HeapCorruptedException(
          "Slots and counters disagree: live="
              + live
              + " expected="
              + live()
              + " free="
              + freeCount
              + " slotBytes="
              + room);
    }
  }

  private long carvedEnd(int slab) {
    return isCurrent(slab) ? cursor : slabs.limit(slabs.handle(slab));
  }

  private boolean isCurrent(int slab) {
    return slabs.limit(slabs.handle(slab)) == limit;
  }

  private long firstSlot(int slab) {
    return slabs.firstSlot(slabs.handle(slab));
  }

  /** Slots in use. */
  long live() {
    return allocated - freed;
  }

  /** Most slots that were ever in use at once. */
  long peak() {
    return Math.max(trimmedPeak, peakOfNow());
  }

  private long peakOfNow() {
    return slabs.slots() - (limit - cursor) / room;
  }

  long allocated() {
    return allocated;
  }

  long freed() {
    return freed;
  }

  /** Bytes taken of the chain, headers included. */
  long bytes() {
    return slabs.bytes();
  }

  /** Bytes of a slot, canary included. */
  long room() {
    return room;
  }
}
