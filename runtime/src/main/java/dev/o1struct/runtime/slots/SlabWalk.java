package dev.o1struct.runtime.slots;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.errors.HeapCorruptedException;

/**
 * Checks the invariants of a {@link SlabCarver} and the free list of its slots: every free slot is
 * a carved slot of the pool, and there are as many of them as were carved and are not live. A slot
 * that was freed twice, or belongs to another pool, shows here.
 */
final class SlabWalk {
  private final Slabs slabs;
  private final long cursor;
  private final long limit;

  /** Slots from {@code cursor} to {@code limit} are not carved yet. */
  SlabWalk(Slabs slabs, long cursor, long limit) {
    this.slabs = slabs;
    this.cursor = cursor;
    this.limit = limit;
    slabs.sort();
  }

  void check(long head, long live) {
    long expected = slabs.slots() - (limit - cursor) / slabs.slotBytes() - live;
    long free = 0;
    for (long slot = head; slot != 0; slot = MEMORY.get(JAVA_LONG_UNALIGNED, slot)) {
      checkPlace(slot);
      if (++free > expected) {
        break; // a cycle would never end
      }
    }
    if (free != expected) {
      throw new HeapCorruptedException(
          "The free list and the counters disagree; perhaps a slot was freed twice: free="
              + free
              + " expected="
              + expected
              + " live="
              + live
              + " slotBytes="
              + slabs.slotBytes());
    }
  }

  private void checkPlace(long slot) {
    if (!slabs.hasSlotAt(slot) || (slot >= cursor && slot < limit)) {
      throw new HeapCorruptedException(
          "The free list holds what is no slot of the pool: handle="
              + slot
              + " slotBytes="
              + slabs.slotBytes());
    }
  }
}
