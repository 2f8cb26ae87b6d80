package dev.o1struct.runtime.o1heap;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.statistics.ExhaustionReport;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.util.List;

/** What an {@link O1Heap} says when it refuses something. */
final class Faults {
  private Faults() {}

  static IllegalHandleException notABlock(long fragment, long base, long end) {
    return new IllegalHandleException(
        "The handle is no block of this heap: handle="
            + (fragment + Fragment.HEADER_BYTES)
            + " base="
            + base
            + " end="
            + end);
  }

  static DoubleFreeException freeAlready(long fragment) {
    return new DoubleFreeException(
        "The block is free already: handle=" + (fragment + Fragment.HEADER_BYTES));
  }

  static IllegalSizeException anotherSize(long fragment, long size, long bytes) {
    return new IllegalSizeException(
        "The block was not allocated for as many bytes: handle="
            + (fragment + Fragment.HEADER_BYTES)
            + " bytes="
            + bytes
            + " room="
            + (size - Fragment.HEADER_BYTES));
  }

  /** A header led out of the address space or the bins: the program has written over it. */
  static HeapCorruptedException writtenOver(
      long fragment, long base, long end, IndexOutOfBoundsException outside) {
    return new HeapCorruptedException(
        "A header was written over, at this fragment or a free one beside it: fragment="
            + fragment
            + " base="
            + base
            + " end="
            + end,
        outside);
  }

  /**
   * No fragment is large enough.
   *
   * @param mask the heap's, in which the highest bit is its largest bin
   */
  static HeapExhaustedException exhausted(long bytes, HeapDiagnostics heap, long mask) {
    long largest = Long.highestOneBit(mask);
    long free = heap.capacity() - heap.allocated();
    return new HeapExhaustedException(
        "No free fragment of this heap is large enough",
        new ExhaustionReport(
            bytes,
            heap.allocated(),
            heap.capacity(),
            largest == 0 ? 0 : largest - Fragment.HEADER_BYTES,
            ExhaustionReport.fragmentation(largest, free),
            1,
            heap.capacity(),
            List.of(),
            List.of()));
  }
}
