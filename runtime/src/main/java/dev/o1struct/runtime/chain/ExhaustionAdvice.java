package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.options.Growth;
import java.util.ArrayList;
import java.util.List;

/**
 * What may help a chain that has refused a request, the likeliest first.
 *
 * @param requested bytes asked for
 * @param free bytes of all heaps that are not in use
 * @param freeSlots bytes of slots that were in use and are free
 * @param growth whether heaps may follow the first
 * @param ceilingBytes what all heaps together may become
 * @param windowBytes what they could become at most
 * @param overflowBytes what may be taken past the ceiling
 */
record ExhaustionAdvice(
    long requested,
    long free,
    long freeSlots,
    Growth growth,
    long ceilingBytes,
    long windowBytes,
    long overflowBytes) {
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (freeSlots >= requested) {
      lines.add("Heap.trim() frees slabs without a live slot: freeSlots=" + freeSlots);
    }
    if (growth == Growth.NONE) {
      lines.add("let heaps follow the first: o1struct.growth=double");
    }
    if (ceilingBytes < windowBytes) {
      lines.add("raise o1struct.ceiling: ceiling=" + ceilingBytes + " most=" + windowBytes);
    }
    if (overflowBytes == 0) {
      lines.add("allow memory past the ceiling: o1struct.overflow=256m");
    } else {
      lines.add(
          "raise o1struct.overflow, or o1struct.addressSpace if all of it is in use: overflow="
              + overflowBytes);
    }
    if (free >= 2 * requested) {
      lines.add(
          "free memory is in small pieces: a larger o1struct.initialHeap makes fewer, larger heaps;"
              + " allocate large blocks early and keep them");
    }
    return lines;
  }
}
