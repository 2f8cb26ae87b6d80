package dev.o1struct.runtime.settings;

/** Where blocks come from: the setting {@code o1struct.backend}. */
public enum Backend {
  /** The heaps of this module. */
  CHAIN,
  /**
   * {@code malloc} and {@code free} of the system, one call for each slot, block and frame, so that
   * Valgrind and ASan see every one of them.
   */
  SYSTEM
}
