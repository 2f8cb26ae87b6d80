package dev.o1struct.runtime.slots;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.chain.HeapChain;

/**
 * One run of {@link SlabCarver#trim}: finds the slabs without a live slot and takes their slots off
 * the free list. {@link SlabWalk} has sorted the slabs and made sure of the list.
 */
final class SlabTrim {
  private final Slabs slabs;
  private final long[] live;

  /** The slab that {@code limit} belongs to is carved up to {@code cursor} only. */
  SlabTrim(Slabs slabs, long cursor, long limit) {
    this.slabs = slabs;
    this.live = new long[slabs.count()];
    for (int i = 0; i < live.length; i++) {
      boolean current = isCurrent(i, limit);
      live[i] =
          current
              ? (cursor - slabs.firstSlot(slabs.handle(i))) / slabs.slotBytes()
              : slabs.slotsPerSlab();
    }
  }

  private boolean isCurrent(int index, long limit) {
    return slabs.limit(slabs.handle(index)) == limit;
  }

  /** Tells of a slot on the free list. */
  void countFree(long slot) {
    live[slabs.indexOf(slot)]--;
  }

  /** Whether the slab that ends here has no live slot. */
  boolean isUnused(long limit) {
    return limit != 0 && live[slabs.indexOf(limit - slabs.slotBytes())] == 0;
  }

  /** Unlinks the slots of unused slabs, keeps the order of the others, returns the new head. */
  long relink(long head) {
    long first = 0;
    long last = 0;
    for (long slot = head; slot != 0; slot = MEMORY.get(JAVA_LONG_UNALIGNED, slot)) {
      if (live[slabs.indexOf(slot)] == 0) {
        continue;
      }
      if (last == 0) {
        first = slot;
      } else {
        MEMORY.set(JAVA_LONG_UNALIGNED, last, slot);
      }
      last = slot;
    }
    if (last != 0) {
      MEMORY.set(JAVA_LONG_UNALIGNED, last, 0);
    }
    return first;
  }

  /** Frees the unused slabs. */
  void freeUnused(HeapChain chain) {
    for (int i = 0; i < live.length; i++) {
      if (live[i] == 0) {
        chain.give(slabs.handle(i), slabs.requestBytes());
        slabs.clear(i);
      }
    }
    slabs.compact();
  }
}
