package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fourth floor: slots of one size, carved from slabs, reused last in, first out.
 *
 * <pre>
 *   slab   | slot | slot | slot | slot | slot |   not yet carved    |
 *             ^------------' free list: each    ^                     ^
 *            head             free slot holds   cursor                limit
 *                             the next handle
 * </pre>
 *
 * A slab asks the chain for 2^k − 32 bytes, so that with its header it fills a power of two. Slots
 * are carved one by one, never a whole slab at a time. Nothing is stored beside a slot: whoever
 * frees it knows its size. Because a slot is carved only when no free one is left, the number of
 * carved slots is the high-water mark; nobody has to keep it.
 */
public sealed class SlabPool permits StructPool {
  private final HeapChain chain;
  private final Slabs slabs;
  private final long slotBytes;
  private long head;
  private long cursor;
  private long limit;
  private final long firstHandle;

  /** Handles lie within this many bytes from the first; 0 once the heap is closed. */
  private long span;

  private long allocated;
  private long freed;
  private long trimmedPeak;

  /** What malloc was asked for. */
  private long systemBytes;

  /** Whether malloc serves each slot. */
  private final boolean system;

  /** What checked mode knows the slots as. */
  private final int type;

  /** In checked mode, the slots. */
  private final @Nullable CheckedSlots checked;

  /**
   * An empty pool.
   *
   * @param slotBytes a positive multiple of 8
   * @param slabBytes a power of two: what a slab takes of the chain, header included; more if slots
   *     are large
   */
  SlabPool(HeapChain chain, long slotBytes, long slabBytes) {
    this("slot", slotBytes + Guard.CANARY_BYTES, chain, slotBytes, slabBytes);
  }

  SlabPool(String type, long room, HeapChain chain, long slotBytes, long slabBytes) {
    this(type, room, Long.BYTES, chain, slotBytes, slabBytes, false);
  }

  /**
   * As above.
   *
   * @param type what checked mode calls the slots
   * @param room what a slot takes in checked mode
   * @param alignment of the slots: a power of two that divides their bytes and {@code room}
   * @param system whether malloc serves each slot, though the chain serves all others
   */
  SlabPool(
      String type,
      long room,
      long alignment,
      HeapChain chain,
      long slotBytes,
      long slabBytes,
      boolean system) {
    this.system = system || AddressSpace.SYSTEM;
    boolean tooLarge = !this.system && slotBytes > chain.span();
    if (slotBytes <= 0 || slotBytes % Long.BYTES != 0 || tooLarge) {
      throw new IllegalSizeException(
          "A slot is a positive multiple of 8 bytes: slotBytes=" + slotBytes);
    }
    this.chain = chain;
    this.slotBytes = slotBytes;
    this.slabs = new Slabs(slotBytes, slabBytes, alignment);
    this.firstHandle = chain.firstHandle();
    this.span = this.system ? 0 : chain.span();
    this.type = AddressSpace.CHECKED ? AddressSpace.TYPES.struct(type, slotBytes) : 0;
    this.checked =
        AddressSpace.CHECKED
            ? new CheckedSlots(chain, room, room == slotBytes ? 0 : slotBytes, slabBytes, alignment)
            : null;
  }

  /**
   * Allocates a slot with undefined contents. A few instructions, unless a new slab is needed.
   *
   * @throws HeapExhaustedException if a new slab is needed and the chain has no room
   */
  public final long allocate() {
    if (AddressSpace.TRACED && trace().isOutsidePools()) {
      return trace().allocating(TraceLine.ALLOCATE, slotBytes, traceName(), this::allocate);
    }
    if (AddressSpace.CHECKED) {
      return checked().allocate(slotBytes, type);
    }
    long slot = head;
    if (slot != 0) {
      head = MEMORY.get(JAVA_LONG_UNALIGNED, slot);
    } else {
      slot = cursor;
      if (slot == limit) {
        slot = addSlab();
      }
      cursor = slot + slotBytes;
    }
    allocated++;
    return slot;
  }

  /** As {@link #allocate}, zeroed. */
  public final long allocateZeroed() {
    long slot = allocate();
    if (system) {
      SystemMemory.clear(slot, slotBytes);
    } else {
      Cells.clear(slot, slotBytes);
    }
    return slot;
  }

  /**
   * Frees a slot of this pool. What is not a live slot of this pool is not always noticed.
   *
   * @throws IllegalHandleException if the handle is 0 or outside the heap's window
   * @throws DoubleFreeException if this slot was the last to be freed
   */
  public final void free(long handle) {
    if (AddressSpace.TRACED && trace().isOutsidePools()) {
      trace().freeing(TraceLine.FREE, slotBytes, handle, traceName(), () -> free(handle));
      return;
    }
    if (AddressSpace.CHECKED) {
      checked().free(handle, slotBytes, type);
      return;
    }
    if (isSuspect(handle, head) && isFreedElsewhere(handle)) {
      return;
    }
    MEMORY.set(JAVA_LONG_UNALIGNED, handle, head);
    head = handle;
    freed++;
  }

  /** The slots in checked mode. */
  final CheckedSlots checked() {
    return Objects.requireNonNull(checked);
  }

  private Trace trace() {
    return chain.journal().trace();
  }

  /** What a trace calls this pool. */
  String traceName() {
    return TraceLine.CLASS;
  }

  /** Refuses what is outside the heap, or first in this free list. */
  final void checkFreed(long handle, long first) {
    if (isSuspect(handle, first)) {
      checkElsewhere(handle, first);
    }
  }

  private boolean isSuspect(long handle, long first) {
    return Long.compareUnsigned(handle - firstHandle, span) >= 0 || handle == first;
  }

  /** Frees the slots of the system's; otherwise says no, or refuses. */
  private boolean isFreedElsewhere(long handle) {
    if (system && handle != 0) {
      giveToSystem(handle, slotBytes);
      return true;
    }
    checkElsewhere(handle, head);
    return false;
  }

  /** Lets slots pass that lie past the chain's ceiling, and refuses all others. */
  private void checkElsewhere(long handle, long first) {
    chain.ownership().check();
    if (handle == first && handle != 0) {
      throw new DoubleFreeException("The slot is free already: handle=" + handle);
    }
    if (!chain.overflowHas(handle)) {
      throw new IllegalHandleException(
          "The handle is outside the pool's heap: handle="
              + handle
              + " first="
              + firstHandle
              + " span="
              + span);
    }
  }

  private long addSlab() {
    return system ? addSystemSlot() : addSlabOfChain();
  }

  /** A slab of one slot: malloc serves each. */
  private long addSystemSlot() {
    long slot = takeFromSystem(slotBytes);
    allocated--; // it is counted by the caller
    limit = slot + slotBytes;
    return slot;
  }

  /** A block of the system's in place of a slot, as long as what is asked for. */
  final long takeFromSystem(long bytes) {
    long slot = AddressSpace.SYSTEM ? chain.take(bytes) : chain.takeBeside(bytes);
    systemBytes += Cells.wholeWords(bytes);
    allocated++;
    trimmedPeak = Math.max(trimmedPeak, live());
    return slot;
  }

  final void giveToSystem(long handle, long bytes) {
    if (AddressSpace.SYSTEM) {
      chain.give(handle, bytes);
    } else {
      chain.giveBeside(handle);
    }
    systemBytes -= Cells.wholeWords(bytes);
    freed++;
  }

  private long addSlabOfChain() {
    long spare = slabs.takeSpare();
    long slab = spare != 0 ? spare : chain.take(slabs.requestBytes());
    slabs.add(slab);
    limit = slabs.limit(slab);
    return slabs.firstSlot(slab);
  }

  /**
   * Takes slabs of the chain until the pool has this many slots in all, those in use included; does
   * nothing if it has, or in checked mode. For loading screens. Trimming gives back those that are
   * not used by then.
   *
   * @param touch whether to write to each page of these slabs, so that no later first access has to
   *     wait for the system (3–7 µs a page)
   * @throws HeapExhaustedException if the chain has no room for all of them
   */
  public final void reserve(long slots, boolean touch) {
    if (AddressSpace.TRACED && trace().isOutsidePools()) {
      trace()
          .attempting(
              TraceLine.RESERVE, slotBytes, slots, traceName(), () -> reserve(slots, touch));
      return;
    }
    chain.ownership().check();
    while (!AddressSpace.CHECKED && !system && slabs.slotsAndSpares() < slots) {
      long slab = chain.take(slabs.requestBytes());
      slabs.addSpare(slab);
      if (touch) {
        touch(slab);
      }
    }
  }

  /** The slab is aligned to its own size, but for the header before it. */
  private void touch(long slab) {
    for (long at = slab; at < slab + slabs.requestBytes(); at += AddressSpace.PAGE_BYTES) {
      AddressSpace.touch(at);
    }
  }

  /**
   * Gives slabs without a live slot back to the chain. Takes time in proportion to the number of
   * free slots: for loading screens, not for frames.
   *
   * @return the bytes given back
   * @throws HeapCorruptedException as {@link #checkInvariants}
   */
  public final long trim() {
    if (AddressSpace.TRACED && trace().isOutsidePools()) {
      return trace().noted(TraceLine.TRIM, slotBytes, traceName(), this::trim);
    }
    if (AddressSpace.CHECKED) {
      return checked().trim();
    }
    if (system) {
      chain.ownership().check();
      return 0;
    }
    checkInvariants();
    trimmedPeak = peak();
    SlabTrim trim = new SlabTrim(slabs, cursor, limit);
    for (long slot = head; slot != 0; slot = MEMORY.get(JAVA_LONG_UNALIGNED, slot)) {
      trim.countFree(slot);
    }
    head = trim.relink(head);
    if (trim.isUnused(limit)) {
      cursor = 0;
      limit = 0;
    }
    return trim.freeUnused(chain);
  }

  /**
   * Walks the free list. Takes time in proportion to its length.
   *
   * @throws HeapCorruptedException if it holds what is no slot of this pool, or not the right
   *     number, or if a slab is no block in use
   */
  public final void checkInvariants() {
    if (AddressSpace.CHECKED) {
      checked().checkInvariants();
      return;
    }
    chain.ownership().check();
    if (system) {
      return; // there is no list to walk
    }
    slabs.checkHeldBy(chain);
    new SlabWalk(slabs, cursor, limit).check(head, live());
  }

  /** Takes over a free list and counters that {@link SizeClasses} keeps, until given back. */
  final void borrow(long list, long allocations, long frees) {
    head = list;
    allocated = allocations;
    freed = frees;
  }

  /** The free list that was borrowed. */
  final long giveBack() {
    long list = head;
    head = 0;
    return list;
  }

  /** Forgets everything; the window has been given back. */
  final void close() {
    head = 0;
    cursor = 0;
    limit = 0;
    span = 0;
  }

  /** Slots in use. */
  public final long live() {
    return AddressSpace.CHECKED ? checked().live() : allocated - freed;
  }

  /** Most slots that were ever in use at once. */
  public final long peak() {
    return AddressSpace.CHECKED
        ? checked().peak()
        : Math.max(trimmedPeak, slabs.slots() - (limit - cursor) / slotBytes);
  }

  /** Allocations so far. */
  public final long allocated() {
    return AddressSpace.CHECKED ? checked().allocated() : allocated;
  }

  /** Frees so far. */
  public final long freed() {
    return AddressSpace.CHECKED ? checked().freed() : freed;
  }

  /** Bytes taken of the chain, headers included. */
  public final long bytes() {
    if (system) {
      return systemBytes;
    }
    return AddressSpace.CHECKED ? checked().bytes() : slabs.bytes();
  }

  /** Bytes of a slot. */
  public final long slotBytes() {
    return slotBytes;
  }
}
