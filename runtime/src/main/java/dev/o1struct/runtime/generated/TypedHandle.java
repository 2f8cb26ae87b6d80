package dev.o1struct.runtime.generated;

import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.AddressSpace;

/**
 * {@link Handles} for code that knows which struct a handle stands for. Null is refused in every
 * mode; in checked mode only is there more to it.
 */
public final class TypedHandle {
  /** Whether each access is checked. */
  public static final boolean CHECKED = Handles.CHECKED;

  private TypedHandle() {}

  /**
   * Where a struct of a type is: in checked mode, the start of what the memory was allocated as, or
   * where that has a part of the type, or anywhere in memory without one, as blocks and frames, if
   * its last byte is inside; else wherever the handle points.
   *
   * @param type id of the struct's type
   * @param struct its name
   * @throws WrongUseException if the handle is null, or in checked mode no such struct
   */
  public static long at(long handle, int type, String struct) {
    return CHECKED ? Shadow.check(handle, type) : AddressSpace.nonNull(handle, struct);
  }

  /**
   * The same for accessors that were compiled by {@code -Ao1struct.checks=none}: not even in
   * checked mode is there more to it than that null is refused.
   */
  public static long at(long handle, String struct) {
    return AddressSpace.nonNull(handle, struct);
  }

  /** The handle itself; in checked mode 0, or one that {@link #at} lets pass. */
  public static long valid(long handle, int type) {
    if (CHECKED && handle != 0) {
      Shadow.check(handle, type);
    }
    return handle;
  }
}
