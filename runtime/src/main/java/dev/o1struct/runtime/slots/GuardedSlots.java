package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Extent;
import dev.o1struct.runtime.check.Finding;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.check.GuardBytes;
import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.errors.BlockOverrunException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Slots of one room, each with a type, a size and a canary of its own. The free list is kept
 * outside the slots, so that all of a free slot is poison, and a stray write to it is found when
 * the slot is used again.
 */
public final class GuardedSlots {
  private final HeapChain chain;
  private final Guard guard;
  private final Slabs slabs;
  private final long room;

  /** Whether all slots have one type and size; then their canaries stay where they are. */
  private final boolean same;

  /** Bytes of a freed slot that are poison. */
  private final long poisoned;

  /** Whom a heap belongs to, so that most need not be asked; null once it is closed. */
  private @Nullable Thread owner = Thread.currentThread();

  private long[] free = new long[64];
  private int freeCount;
  private long cursor;
  private long limit;
  private long frees;
  private long trimmedPeak;

  /**
   * No slot yet.
   *
   * @param slabs of slots that have room for a canary
   * @param sameBytes what all slots are allocated for, as one type; 0 if that varies
   */
  public GuardedSlots(HeapChain chain, Guard guard, Slabs slabs, long sameBytes) {
    this.chain = chain;
    this.guard = guard;
    this.slabs = slabs;
    this.room = slabs.slotBytes();
    this.same = sameBytes != 0;
    this.poisoned = same ? sameBytes : room;
  }

  /** Allocates a slot for so many bytes, at least 8 less than its room. */
  public long allocate(long bytes, int type) {
    checkOwner();
    int last = freeCount - 1;
    if (last < 0) {
      return carve(bytes, type);
    }
    long offset = free[last];
    checkPoison(offset);
    freeCount = last;
    return same ? guard.readmitSame(offset, bytes) : guard.readmit(offset, bytes, room, type);
  }

  private void checkOwner() {
    if (Thread.currentThread() != owner) {
      guard.checkOwner();
    }
  }

  private long carve(long bytes, int type) {
    long offset = cursor == limit ? addSlab() : cursor;
    cursor = offset + room;
    return guard.admit(offset, bytes, room, type);
  }

  private void checkPoison(long offset) {
    if (!GuardBytes.POISON.areWordsIntact(offset, offset + poisoned)) {
      throw Finding.poison(offset, GuardBytes.POISON.firstBroken(offset, offset + poisoned));
    }
  }

  private long addSlab() {
    long spare = slabs.takeSpare();
    long slab = spare != 0 ? spare : chain.take(slabs.requestBytes());
    slabs.add(slab);
    limit = slabs.limit(slab);
    return slabs.firstSlot(slab);
  }

  /** Frees a slot that was allocated for as many bytes of this type. */
  public void free(long handle, long bytes, int type) {
    checkOwner();
    long offset =
        same ? guard.dismissSame(handle, bytes, type) : guard.dismiss(handle, bytes, room, type);
    GuardBytes.POISON.writeWords(offset, offset + poisoned);
    int count = freeCount;
    if (Integer.compareUnsigned(count, free.length) >= 0) { // as the bounds check, which C2 drops
      free = Arrays.copyOf(free, 2 * count);
    }
    free[count] = offset;
    freeCount = count + 1;
    frees++;
    guard.noteFree(offset + bytes);
  }

  /** Nobody is its owner any more. */
  public void close() {
    owner = null;
  }

  /** As {@link Slots#trimSlabs}. */
  public long trim() {
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

  /** As {@link Slots#trimmable}. */
  public long trimmable() {
    return slabs.trimmable(live());
  }

  /** As {@link Slots#reserve}. */
  public void reserve(long slots, boolean touch) {
    guard.checkOwner();
    slabs.reserve(chain, slots, touch);
  }

  private long giveBack(long[] live) {
    long before = slabs.bytes();
    slabs.giveSpares(chain, 0);
    for (int i = 0; i < live.length; i++) {
      if (live[i] == 0) {
        if (isCurrent(i)) {
          cursor = 0;
          limit = 0;
        }
        chain.give(slabs.handle(i), slabs.requestBytes());
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
  public void checkInvariants() {
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
    if (live != live()) {
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

  /** Slots in use: all that were carved but those on the free list. */
  long live() {
    return peakOfNow() - freeCount;
  }

  /** Most slots that were ever in use at once. */
  public long peak() {
    return Math.max(trimmedPeak, peakOfNow());
  }

  private long peakOfNow() {
    return slabs.slots() - (limit - cursor) / room;
  }

  public long allocations() {
    return frees + live();
  }

  public long frees() {
    return frees;
  }

  /** Bytes taken of the chain, headers included. */
  public long takenBytes() {
    return slabs.bytes();
  }

  /** Bytes of a slot, canary included. */
  long room() {
    return room;
  }
}
