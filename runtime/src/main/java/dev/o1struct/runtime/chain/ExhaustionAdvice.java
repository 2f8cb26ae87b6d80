package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which settings would have let a chain do what it has refused. Each line alone is enough, on a
 * heap to which the same has happened otherwise: what is not certain to help is not said.
 *
 * @param limits of the chain
 * @param bytes what it was asked for
 */
record ExhaustionAdvice(Limits limits, long bytes) {
  /**
   * For a request.
   *
   * @param heaps how many there are; what is in them stays as it is
   */
  List<String> forRequest(int heaps, Overflow overflow) {
    Predicate<Limits> serves = other -> hasRoom(other, heaps);
    List<String> lines = settings(serves);
    long fragment =
        bytes > limits.mostRounded() ? Fragment.exactBytesFor(bytes) : Fragment.bytesFor(bytes);
    long past = overflow.limitFor(fragment);
    if (past > limits.overflowBytes()) {
      lines.add("allow memory past the ceiling: o1struct.overflow=" + text(past));
    }
    if (lines.isEmpty()) {
      largerFirstHeap(other -> hasRoom(other, 0), lines);
    }
    return lines;
  }

  private boolean hasRoom(Limits other, int from) {
    for (int k = from; k < other.mostHeaps(); k++) {
      if (other.fits(k, bytes)) {
        return true;
      }
    }
    return false;
  }

  /** For a reservation, which takes nothing past the ceiling. */
  List<String> forReservation() {
    Predicate<Limits> reaches = other -> other.capacity() >= bytes;
    List<String> lines = settings(reaches);
    if (lines.isEmpty()) {
      largerFirstHeap(reaches, lines);
    }
    return lines;
  }

  /** One setting at a time. */
  private List<String> settings(Predicate<Limits> enough) {
    List<String> lines = new ArrayList<>();
    if (limits.growth() == Growth.NONE && enough.test(limits.with(Growth.DOUBLE))) {
      lines.add("let heaps follow the first: o1struct.growth=double");
    }
    for (long ceiling = above(limits.ceilingBytes()); isPossible(ceiling); ceiling <<= 1) {
      if (enough.test(limits.withCeiling(ceiling))) {
        lines.add("raise the ceiling: o1struct.ceiling=" + text(ceiling));
        break;
      }
    }
    return lines;
  }

  /** Where the ceiling alone does not help, since no heap would be large enough. */
  private void largerFirstHeap(Predicate<Limits> enough, List<String> lines) {
    for (long first = above(limits.initialBytes()); isPossible(first); first <<= 1) {
      long ceiling = Math.max(first, limits.ceilingBytes());
      if (isPossible(ceiling) && enough.test(limits.withCeiling(ceiling).withInitial(first))) {
        lines.add(
            "begin with a larger heap: o1struct.initialHeap="
                + text(first)
                + (ceiling > limits.ceilingBytes() ? " o1struct.ceiling=" + text(ceiling) : ""));
        return;
      }
    }
    lines.add(
        "no setting helps: the largest block of a heap has "
            + Fragment.largestExactOf(HeapOptions.MOST_BYTES - Window.UNUSED_BYTES)
            + " bytes");
  }

  /** The next power of two. */
  private static long above(long size) {
    return Long.highestOneBit(size) << 1;
  }

  private static boolean isPossible(long windowBytes) {
    return windowBytes <= HeapOptions.MOST_BYTES && AddressSpace.hasWindow(windowBytes);
  }

  /** The ceiling for blocks of malloc, which need no window. */
  static List<String> ceiling(long needed) {
    return needed <= HeapOptions.MOST_BYTES
        ? List.of("raise the ceiling: o1struct.ceiling=" + text(Window.bytesFor(needed)))
        : List.of();
  }

  private static String text(long size) {
    long mebibyte = 1L << 20;
    if (size % (1L << 30) == 0) {
      return (size >> 30) + "g";
    }
    return size % mebibyte == 0 ? size / mebibyte + "m" : Long.toString(size);
  }
}
