package dev.o1struct.runtime.o1heap;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.O1structException;
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

  /** What is wrong with a fragment that is not in use. */
  static RuntimeException notUsed(long fragment, long base, long end) {
    long word = Fragment.sizeWord(fragment);
    boolean free =
        word > 0
            && word <= end - fragment
            && ((fragment - base) | word) % Fragment.LEAST_BYTES == 0;
    return free ? freeAlready(fragment) : notABlock(fragment, base, end);
  }

  private static DoubleFreeException freeAlready(long fragment) {
    return new DoubleFreeException(
        "The block is free already: handle=" + (fragment + Fragment.HEADER_BYTES));
  }

  static IllegalSizeException anotherSize(long fragment, long size, long expected) {
    return new IllegalSizeException(
        "The block was not allocated for as many bytes: handle="
            + (fragment + Fragment.HEADER_BYTES)
            + " room="
            + (size - Fragment.HEADER_BYTES)
            + " freedAs="
            + (expected - Fragment.HEADER_BYTES));
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
   * No fragment is large enough, or nothing is asked for.
   *
   * @param mask the heap's, in which the highest bit is its largest bin
   */
  static O1structException exhausted(long bytes, HeapDiagnostics heap, long mask) {
    if (bytes <= 0) {
      return new IllegalSizeException("A block has at least one byte: bytes=" + bytes);
    }
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
