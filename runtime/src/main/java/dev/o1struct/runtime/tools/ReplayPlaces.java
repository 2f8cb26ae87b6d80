package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.trace.TraceLine;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where blocks lie in a trace, and where in its replay: at the same offset within the window. Past
 * the ceiling they lie in other windows, whichever were free, so that there only the distance from
 * the block's start is the same.
 */
final class ReplayPlaces {
  private final long origin;
  private final long span;

  /** Handles by recorded offset, of what is outside the window. */
  private final TreeMap<Long, Long> outside = new TreeMap<>();

  ReplayPlaces(HeapChain chain) {
    origin = chain.firstHandle();
    span = chain.span();
  }

  /** The offset of a handle in terms of the trace, which has recorded another for it perhaps. */
  long offset(long recorded, long handle) {
    long offset = handle - origin;
    if (isInside(offset) || isInside(recorded)) {
      return offset;
    }
    outside.put(recorded, handle);
    return recorded;
  }

  /** The handle of what was recorded at an offset. */
  long handle(long recorded) {
    Map.Entry<Long, Long> block = isInside(recorded) ? null : outside.floorEntry(recorded);
    return block == null ? origin + recorded : block.getValue() + recorded - block.getKey();
  }

  private boolean isInside(long offset) {
    return Long.compareUnsigned(offset, span) < 0 || offset == TraceLine.REFUSED;
  }
}
