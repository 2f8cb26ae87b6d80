package dev.o1struct.runtime.memory;

import java.lang.foreign.MemorySegment;

/** What backs the address space. Not for use by several threads at once. */
sealed interface Storage permits AnonymousMapping, SparseFile, WholeMemory {
  /** All of it: global scope, so never unmapped; untouched pages cost nothing. */
  MemorySegment whole();

  /** How much of its beginning is not memory of the program, but what checks know of that. */
  long besideBytes();

  /** Memory of the program. */
  default MemorySegment memory() {
    return besideBytes() == 0 ? whole() : whole().asSlice(besideBytes());
  }

  /** What checks know of it. */
  default MemorySegment beside() {
    return whole().asSlice(0, besideBytes());
  }

  /** How much of it is cut into windows: all. */
  default long windowBytes() {
    return whole().byteSize() - besideBytes();
  }

  /**
   * Gives the pages of a range of the memory back to the system, where this storage can; their
   * contents are undefined afterwards. The range is a whole number of pages that nobody uses.
   *
   * @return whether the pages were given back
   */
  boolean discard(long offset, long bytes);
}
