package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.errors.WrongUseException;
import org.jspecify.annotations.Nullable;

/** Tells whether a handle can be a live block of this heap, and which handle a place has. */
public abstract class HandleDoor {
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private @Nullable Object heap;

  HandleDoor() {}

  /** Who has this door, as names do, has a heap that is not dropped for as long. */
  public final void keep(Object those) {
    heap = those;
  }

  /**
   * To be called before anything that threads have in common is changed: in checked mode it refuses
   * other threads than the owner's, and everyone once the heap is closed.
   */
  public abstract void enter();

  /**
   * Refuses what lies outside the heap.
   *
   * @throws WrongUseException if the handle is 0, or outside, or where it is known that nothing is
   *     live there
   */
  public abstract void check(long handle);

  /**
   * To be called before something of this heap is only read: in checked mode as {@link #enter} and
   * {@link #check}.
   */
  public abstract void read(long handle);

  /** The handle of the block that starts at an offset. */
  public abstract long handleAt(long offset);

  /** Lets nothing pass any more; the window has been given back. */
  public abstract void close();
}
