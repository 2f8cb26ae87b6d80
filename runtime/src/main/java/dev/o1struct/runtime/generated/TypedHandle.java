package dev.o1struct.runtime.generated;

import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.handles.Handles;

/**
 * {@link Handles} for code that knows which struct a handle stands for. In checked mode only is
 * there more to it than the handle.
 */
public final class TypedHandle {
  /** Whether each access is checked. */
  public static final boolean CHECKED = Handles.CHECKED;

  private TypedHandle() {}

  /**
   * Where a struct of a type is: the start of what the memory was allocated as, or where that has a
   * part of the type, or anywhere in memory without one, as blocks and frames, if its last byte is
   * inside. To be called in checked mode only.
   *
   * @param type id of the struct's type
   */
  public static long at(long handle, int type) {
    return Shadow.check(handle, type);
  }

  /** The handle itself; in checked mode 0, or one that {@link #at} lets pass. */
  public static long valid(long handle, int type) {
    if (CHECKED && handle != 0) {
      Shadow.check(handle, type);
    }
    return handle;
  }
}
