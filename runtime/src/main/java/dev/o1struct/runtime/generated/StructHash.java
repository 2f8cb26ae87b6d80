package dev.o1struct.runtime.generated;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;

/** Hashes of memory, for generated code. They differ from machine to machine: do not store them. */
public final class StructHash {
  /** 2^64 divided by the golden ratio: Knuth, The Art of Computer Programming 3, section 6.4. */
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private StructHash() {}

  /**
   * The hash of some bytes, 8 at a time. It makes no objects; the same bytes have the same hash
   * wherever they are.
   *
   * @param at the place of the first
   * @param bytes how many they are
   */
  public static int of(MemorySegment memory, long at, long bytes) {
    long hash = bytes;
    long done = 0;
    for (; done <= bytes - Long.BYTES; done += Long.BYTES) {
      hash = mix(hash ^ memory.get(JAVA_LONG_UNALIGNED, at + done));
    }
    for (; done < bytes; done++) {
      hash = mix(hash ^ memory.get(JAVA_BYTE, at + done));
    }
    return (int) mix(hash);
  }

  private static long mix(long hash) {
    long product = hash * MULTIPLIER;
    return product ^ (product >>> 32);
  }
}
