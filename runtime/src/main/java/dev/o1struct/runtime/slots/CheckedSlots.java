package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;

/**
 * Slots of one type, with a canary after each: {@link GuardedSlots} that are all allocated alike.
 */
public final class CheckedSlots extends Slots {
  private final GuardedSlots slots;
  private final long slotBytes;
  private final int type;

  /**
   * No slot yet.
   *
   * @param type what the slots are known as
   * @param alignment what they start at multiples of: a power of two, at least 8
   */
  public CheckedSlots(
      HeapChain chain, Guard guard, int type, long slotBytes, long alignment, long slabBytes) {
    this.slotBytes = Slabs.requireSlotBytes(slotBytes, chain.span());
    this.type = type;
    long room = Cells.alignUp(slotBytes + Guard.CANARY_BYTES, alignment);
    this.slots = new GuardedSlots(chain, guard, new Slabs(room, slabBytes, alignment), slotBytes);
  }

  @Override
  public long allocate() {
    return slots.allocate(slotBytes, type);
  }

  @Override
  public long allocateZeroed() {
    long slot = allocate();
    Cells.clear(Handles.at(slot, slotBytes), slotBytes);
    return slot;
  }

  @Override
  public void free(long handle) {
    slots.free(handle, slotBytes, type);
  }

  @Override
  public void reserve(long count, boolean touch) {
    slots.reserve(count, touch);
  }

  @Override
  public long trimSlabs() {
    return slots.trim();
  }

  @Override
  public long trimmable() {
    return slots.trimmable();
  }

  @Override
  public void checkInvariants() {
    slots.checkInvariants();
  }

  @Override
  public void close() {
    slots.close();
  }

  @Override
  public long peak() {
    return slots.peak();
  }

  @Override
  public long allocations() {
    return slots.allocations();
  }

  @Override
  public long frees() {
    return slots.frees();
  }

  @Override
  public long takenBytes() {
    return slots.takenBytes();
  }

  @Override
  public long slotBytes() {
    return slotBytes;
  }
}
