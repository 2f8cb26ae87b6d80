package dev.o1struct.runtime.memory;

import java.lang.foreign.MemorySegment;

/** What backs the address space. Not for use by several threads at once. */
sealed interface Storage permits AnonymousMapping, SparseFile, WholeMemory {
  /** All of it: global scope, so never unmapped; untouched pages cost nothing. */
  MemorySegment memory();

  /** How much of it is cut into windows: all. */
  default long windowBytes() {
    return memory().byteSize();
  }

  /**
   * Gives the pages of a range back to the system, where this storage can; their contents are
   * undefined afterwards. The range is a whole number of pages that nobody uses.
   *
   * @return whether the pages were given back
   */
  boolean discard(long offset, long bytes);
}
