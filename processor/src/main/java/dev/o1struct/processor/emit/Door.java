package dev.o1struct.processor.emit;

/** How generated code comes from a handle to a place in memory. */
public enum Door {
  /** In checked mode the handle is looked at first; without it, as {@link #DIRECT}. */
  CHECKED,
  /** The handle is the place. */
  DIRECT,
  /**
   * The structs are of {@code malloc}, and all memory of the process is what they may lie in: a
   * place is the handle and the address that handles are counted from.
   */
  SYSTEM
}
