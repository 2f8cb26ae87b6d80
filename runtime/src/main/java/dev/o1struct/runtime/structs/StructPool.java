package dev.o1struct.runtime.structs;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.statistics.Trimmed;
import java.lang.ref.Reference;

/**
 * Where structs of one type come from on one heap: {@code PointStruct.pool(heap)}, or {@code
 * heap.pool(PointStruct.TYPE)}. Slots are aligned to the largest power of two that divides their
 * size, up to 4096: a struct whose size is a multiple of 64 starts at a cache line. In checked
 * mode, where a canary follows each, they are aligned as the struct declares, and to 8.
 *
 * <p>Allocating and freeing take a few nanoseconds, whatever is live; a slot that was freed last is
 * allocated first.
 *
 * @param <T> the struct's interface
 */
public class StructPool<T> {
  private final StructType<T> type;
  private final Slots slots;

  /** Who has a pool has its heap: that is not dropped as long as there is one of them. */
  private final Object heap;

  /** For the heap, which has the slots. */
  @SuppressWarnings("exports")
  public StructPool(StructType<T> type, Slots slots, Object heap) {
    this.type = type;
    this.slots = slots;
    this.heap = heap;
  }

  /** The same pool, for generated code that does more when it allocates. */
  protected StructPool(StructPool<T> same) {
    this(same.type, same.slots, same.heap);
  }

  /**
   * The handle of a new struct with arbitrary contents.
   *
   * @throws HeapExhaustedException if a new slab is needed and the heap has no room
   */
  public long allocate() {
    try {
      return slots.allocate();
    } finally { // the heap is not dropped while its memory is being written
      Reference.reachabilityFence(this);
    }
  }

  /** The handle of a new struct of zeros. */
  public long allocateZeroed() {
    try {
      return slots.allocateZeroed();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Gives a struct back. What is not a live struct of this pool is not always noticed without
   * checked mode.
   *
   * @throws IllegalHandleException if the handle is 0 or outside the heap's window
   * @throws DoubleFreeException if this struct was the last to be freed
   */
  public final void free(long handle) {
    try {
      slots.free(handle);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Takes slabs of the heap until the pool has this many slots in all, those in use included; does
   * nothing if it has. For loading screens. Trimming gives back those that are not used by then.
   *
   * @param touch whether to write to each page of these slabs, so that no later first access has to
   *     wait for the system (3–7 µs a page)
   * @throws HeapExhaustedException if the heap has no room for all of them; then nothing has
   *     changed
   */
  public final void reserve(long structs, boolean touch) {
    try {
      slots.reserve(structs, touch);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Gives slabs without a live struct back to the heap. Takes time in proportion to the number of
   * free slots: for loading screens, not for frames.
   *
   * @throws HeapCorruptedException if the free list was written over
   */
  public final Trimmed trim() {
    try {
      return new Trimmed(slots.trimSlabs(), 0, 0);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Walks the free slots. Takes time in proportion to their number.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  public final void checkInvariants() {
    try {
      slots.checkInvariants();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** What comes from here. */
  public final StructType<T> type() {
    return type;
  }

  /** Structs in use. */
  public final long live() {
    return slots.live();
  }

  /** Most structs that were ever in use at once. */
  public final long peak() {
    return slots.peak();
  }

  /** How many were allocated so far. */
  public final long allocations() {
    return slots.allocations();
  }

  /** How many were freed so far. */
  public final long frees() {
    return slots.frees();
  }

  /** Bytes taken of the heap, free slots and headers included. */
  public final long takenBytes() {
    return slots.takenBytes();
  }
}
