package dev.o1struct.runtime.slots;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.memory.Cells;

/**
 * Slots of one size, carved from slabs, reused last in, first out.
 *
 * <pre>
 *   slab   | slot | slot | slot | slot | slot |   not yet carved    |
 *             ^------------' free list: each
 *            head             free slot holds
 *                             the next handle
 * </pre>
 *
 * Nothing is stored beside a slot: whoever frees it knows its size.
 */
public final class PlainSlots extends Slots {
  private final FreedSlots door;
  private final SlabCarver carver;
  private final long slotBytes;
  private final long firstHandle;
  private long head;

  /** Handles lie within this many bytes from the first; 0 once the heap is closed. */
  private long span;

  private long allocations;
  private long frees;

  /**
   * No slot yet.
   *
   * @param slotBytes a positive multiple of 8
   * @param slabBytes a power of two: what a slab takes of the chain, header included; more if slots
   *     are large
   */
  public PlainSlots(HeapChain chain, long slotBytes, long slabBytes) {
    this.slotBytes = Slabs.requireSlotBytes(slotBytes, chain.span());
    this.door = new FreedSlots(chain);
    this.carver =
        new SlabCarver(chain, new Slabs(slotBytes, slabBytes, Cells.alignmentOf(slotBytes)));
    this.firstHandle = chain.firstHandle();
    this.span = chain.span();
  }

  @Override
  public long allocate() {
    long slot = head;
    if (slot != 0) {
      head = MEMORY.get(JAVA_LONG_UNALIGNED, slot);
    } else {
      slot = carver.carve();
    }
    allocations++;
    return slot;
  }

  @Override
  public long allocateZeroed() {
    long slot = allocate();
    Cells.clear(slot, slotBytes);
    return slot;
  }

  /** What is not a live slot of these is not always noticed. */
  @Override
  public void free(long handle) {
    if (Long.compareUnsigned(handle - firstHandle, span) >= 0 || handle == head) {
      door.check(handle, head);
    }
    MEMORY.set(JAVA_LONG_UNALIGNED, handle, head);
    head = handle;
    frees++;
  }

  @Override
  public void reserve(long slots, boolean touch) {
    carver.reserve(slots, touch);
  }

  @Override
  public long trimSlabs() {
    long before = carver.takenBytes();
    head = carver.trim(head, live());
    return before - carver.takenBytes();
  }

  @Override
  public long trimmable() {
    return carver.trimmable(live());
  }

  @Override
  public void checkInvariants() {
    carver.check(head, live());
  }

  @Override
  public void close() {
    head = 0;
    span = 0;
    carver.close();
  }

  @Override
  public long peak() {
    return carver.peak();
  }

  @Override
  public long allocations() {
    return allocations;
  }

  @Override
  public long frees() {
    return frees;
  }

  @Override
  public long takenBytes() {
    return carver.takenBytes();
  }

  @Override
  public long slotBytes() {
    return slotBytes;
  }
}
