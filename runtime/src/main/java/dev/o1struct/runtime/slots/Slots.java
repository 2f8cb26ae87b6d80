package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.WrongUseException;

/**
 * Slots of one size, for structs of one type: the contract that each mode serves in its way, and
 * that tracing wraps. A process has one implementation of it as a rule.
 */
public abstract class Slots {
  /** For those who serve slots, and those who wrap them. */
  protected Slots() {}

  /**
   * Allocates a slot with undefined contents.
   *
   * @throws HeapExhaustedException if there is no room
   */
  public abstract long allocate();

  /** As {@link #allocate}, zeroed. */
  public abstract long allocateZeroed();

  /**
   * Frees a slot.
   *
   * @throws WrongUseException where it is noticed that it is no live slot of these
   */
  public abstract void free(long handle);

  /**
   * Takes slabs of the chain until there are this many slots in all, those in use included; does
   * nothing if there are. For loading screens. Trimming gives back those that are not used by then.
   *
   * @param touch whether to write to each page of these slabs, so that no later first access has to
   *     wait for the system (3–7 µs a page)
   * @throws HeapExhaustedException if the chain has no room for all of them; then none is taken
   */
  public abstract void reserve(long slots, boolean touch);

  /**
   * Gives slabs without a live slot back to the chain. Takes time in proportion to the number of
   * free slots: for loading screens, not for frames.
   *
   * @return the bytes given back
   * @throws HeapCorruptedException as {@link #checkInvariants}
   */
  public abstract long trimSlabs();

  /**
   * Bytes of a slab, header included, if {@link #trimSlabs} is certain to give one back; else 0.
   */
  public long trimmable() {
    return 0;
  }

  /**
   * Walks what there is. Takes time in proportion to the number of free slots.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  public abstract void checkInvariants();

  /** Forgets everything; the window has been given back. */
  public abstract void close();

  /** Slots in use. */
  public final long live() {
    return allocations() - frees();
  }

  /** Most slots that were ever in use at once. */
  public abstract long peak();

  /** How many were allocated so far. */
  public abstract long allocations();

  /** How many were freed so far. */
  public abstract long frees();

  /** Bytes taken of the chain, headers included. */
  public abstract long takenBytes();

  /** Bytes of a slot, as it was asked for. */
  public abstract long slotBytes();
}
