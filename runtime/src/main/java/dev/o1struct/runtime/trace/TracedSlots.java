package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.slots.Slots;

/** Writes down what the program asks a pool of structs for. */
public final class TracedSlots extends Slots {
  private final Slots slots;
  private final Trace trace;
  private final String pool;
  private final long slotBytes;

  /** Wraps slots of structs of this name; gives the contract, as {@link TracedSource#of} does. */
  public static Slots of(Slots slots, Trace trace, String name) {
    return new TracedSlots(slots, trace, name);
  }

  private TracedSlots(Slots slots, Trace trace, String name) {
    this.slots = slots;
    this.trace = trace;
    this.pool = TraceLine.pool(name);
    this.slotBytes = slots.slotBytes();
  }

  @Override
  public long allocate() {
    return trace.allocating(TraceLine.ALLOCATE, slotBytes, pool, slots::allocate);
  }

  @Override
  public long allocateZeroed() {
    return trace.allocating(TraceLine.ALLOCATE, slotBytes, pool, slots::allocateZeroed);
  }

  @Override
  public void free(long handle) {
    trace.freeing(TraceLine.FREE, slotBytes, handle, pool, () -> slots.free(handle));
  }

  @Override
  public void reserve(long count, boolean touch) {
    trace.attempting(TraceLine.RESERVE, slotBytes, count, pool, () -> slots.reserve(count, touch));
  }

  @Override
  public long trimSlabs() {
    return trace.ofPool(TraceLine.TRIM, slotBytes, pool, slots::trimSlabs);
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
