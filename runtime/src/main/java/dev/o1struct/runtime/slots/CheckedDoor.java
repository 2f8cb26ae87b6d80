package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.check.Finding;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.handles.Handles;

/** Looks at the shadow: whether a live block is there, the one that the handle was made for. */
public final class CheckedDoor extends HandleDoor {
  private final Guard guard;

  /** The door of the heap that this one guards. */
  public CheckedDoor(Guard guard) {
    this.guard = guard;
  }

  @Override
  public void enter() {
    guard.checkOwner();
  }

  @Override
  public void check(long handle) {
    guard.checkOwner();
    boolean inside = guard.isOurs(Handles.offset(handle));
    if (!inside || !Shadow.isWithin(handle)) {
      throw Finding.free(handle, 0, 0, inside);
    }
  }

  @Override
  public void read(long handle) {
    guard.checkOwner();
    if (!guard.isOurs(Handles.offset(handle))) {
      throw Finding.elsewhere(handle);
    }
  }

  @Override
  public long handleAt(long offset) {
    return Shadow.handleAt(offset);
  }

  @Override
  public void close() {}
}
