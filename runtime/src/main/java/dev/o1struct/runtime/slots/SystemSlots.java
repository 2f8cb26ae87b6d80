package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Malloc;

/** Slots that are a {@code malloc} each, so that Valgrind and ASan see every one of them. */
public final class SystemSlots extends Slots {
  private final HeapChain chain;
  private final long slotBytes;
  private long allocations;
  private long frees;
  private long peak;

  /** Slots of a chain whose blocks come from {@code malloc}. */
  public static Slots on(HeapChain chain, long slotBytes) {
    return new SystemSlots(chain, slotBytes);
  }

  private SystemSlots(HeapChain chain, long slotBytes) {
    if (slotBytes <= 0 || slotBytes % Long.BYTES != 0) {
      throw new IllegalSizeException(
          "A slot is a positive multiple of 8 bytes: slotBytes=" + slotBytes);
    }
    this.chain = chain;
    this.slotBytes = slotBytes;
  }

  @Override
  public long allocate() {
    long slot = chain.take(slotBytes);
    allocations++;
    peak = Math.max(peak, live());
    return slot;
  }

  @Override
  public long allocateZeroed() {
    long slot = allocate();
    Malloc.clear(slot, slotBytes);
    return slot;
  }

  @Override
  public void free(long handle) {
    chain.give(handle, slotBytes);
    frees++;
  }

  /** There is nothing that could be taken ahead of need. */
  @Override
  public void reserve(long slots, boolean touch) {
    chain.checkOwner();
  }

  @Override
  public long trimSlabs() {
    chain.checkOwner();
    return 0;
  }

  @Override
  public void checkInvariants() {
    chain.checkOwner();
  }

  @Override
  public void close() {}

  @Override
  public long peak() {
    return peak;
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
    return live() * slotBytes;
  }

  @Override
  public long slotBytes() {
    return slotBytes;
  }
}
