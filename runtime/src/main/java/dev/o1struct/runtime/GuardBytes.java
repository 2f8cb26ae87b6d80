package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Bytes that nobody should write to: the canary after a block, the poison in what was freed. Of
 * offsets, not handles.
 */
final class GuardBytes {
  /** After a block. Neither text nor a small number, and odd as an address. */
  static final GuardBytes CANARY = new GuardBytes((byte) 0xC5);

  /** In a freed block. */
  static final GuardBytes POISON = new GuardBytes((byte) 0xDB);

  /** Up to here a loop over words beats the call that a bulk operation is. */
  private static final long SHORT_BYTES = 128;

  private static final int PATTERN_BYTES = 4096;

  private final byte value;
  private final long word;
  private final MemorySegment pattern;

  private GuardBytes(byte value) {
    this.value = value;
    this.word = (value & 0xFFL) * 0x0101_0101_0101_0101L;
    byte[] bytes = new byte[PATTERN_BYTES];
    Arrays.fill(bytes, value);
    this.pattern = MemorySegment.ofArray(bytes);
  }

  /** Writes them from an offset to the end of a granule. */
  void write(long from, long end) {
    long at = from;
    for (; (at & (Shadow.GRANULE - 1)) != 0; at++) {
      MEMORY.set(JAVA_BYTE, at, value);
    }
    if (end - at > SHORT_BYTES) {
      writeBulk(at, end);
      return;
    }
    int words = (int) (end - at) >>> 3;
    for (int i = 0; i < words; i++) {
      MEMORY.set(JAVA_LONG_UNALIGNED, at + (long) i * Long.BYTES, word);
    }
  }

  private void writeBulk(long from, long end) {
    for (long at = from; at < end; at += PATTERN_BYTES) {
      MemorySegment.copy(pattern, 0, MEMORY, at, Math.min(PATTERN_BYTES, end - at));
    }
  }

  /** Whether they are all there, from an offset to the end of a granule. */
  boolean areIntact(long from, long end) {
    long at = from;
    for (; (at & (Shadow.GRANULE - 1)) != 0; at++) {
      if (MEMORY.get(JAVA_BYTE, at) != value) {
        return false;
      }
    }
    if (end - at > SHORT_BYTES) {
      return firstBroken(at, end) == end;
    }
    int words = (int) (end - at) >>> 3;
    long wrong = 0;
    for (int i = 0; i < words; i++) {
      wrong |= MEMORY.get(JAVA_LONG_UNALIGNED, at + (long) i * Long.BYTES) ^ word;
    }
    return wrong == 0;
  }

  /** Offset of the first byte that was written over, or the end. */
  long firstBroken(long from, long end) {
    for (long at = from; at < end; at += PATTERN_BYTES) {
      long bytes = Math.min(PATTERN_BYTES, end - at);
      long broken = MemorySegment.mismatch(MEMORY, at, at + bytes, pattern, 0, bytes);
      if (broken >= 0) {
        return at + broken;
      }
    }
    return end;
  }
}
