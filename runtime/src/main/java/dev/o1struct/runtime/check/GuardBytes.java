package dev.o1struct.runtime.check;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Bytes that nobody should write to: the canary after a block, the poison in what was freed. Of
 * offsets, not handles.
 */
public final class GuardBytes {
  /** After a block. Neither text nor a small number, and odd as an address. */
  static final GuardBytes CANARY = new GuardBytes(0xC5);

  /** In a freed block. */
  public static final GuardBytes POISON = new GuardBytes(0xDB);

  /** The first bytes of a word are its lowest bits, whatever the machine thinks. */
  private static final ValueLayout.OfLong WORD =
      JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Up to so many words a few accesses, some of them twice, beat a loop. */
  private static final int FEW = 4;

  private final long word;

  private GuardBytes(int value) {
    this.word = value * 0x0101_0101_0101_0101L;
  }

  /** Writes them from an offset to the end of a granule. */
  public void write(long from, long end) {
    long at = from & -Shadow.GRANULE;
    if (at != from) {
      long own = mask(from);
      MEMORY.set(WORD, at, (MEMORY.get(WORD, at) & ~own) | (word & own));
      at += Shadow.GRANULE;
    }
    int words = (int) ((end - at) >>> 3);
    if (words <= FEW) {
      writeFew(at, words);
      return;
    }
    for (int i = 0; i < words; i++) {
      MEMORY.set(WORD, at + (long) i * Long.BYTES, word);
    }
  }

  /** Bits of the granule's word that are at the offset or above. */
  private static long mask(long offset) {
    return -1L << (offset << 3);
  }

  private void writeFew(long at, int words) {
    if (words > 0) {
      MEMORY.set(WORD, at, word);
      MEMORY.set(WORD, at + (words - 1L) * Long.BYTES, word);
      if (words > 2) {
        MEMORY.set(WORD, at + Long.BYTES, word);
        MEMORY.set(WORD, at + (words - 2L) * Long.BYTES, word);
      }
    }
  }

  /** Whether they fill the granule here. */
  boolean isAt(long offset) {
    return MEMORY.get(WORD, offset) == word;
  }

  /** Whether they are all there, from an offset to the end of a granule. */
  public boolean areIntact(long from, long end) {
    long at = from & -Shadow.GRANULE;
    long wrong = 0;
    if (at != from) {
      wrong = (MEMORY.get(WORD, at) ^ word) & mask(from);
      at += Shadow.GRANULE;
    }
    int words = (int) ((end - at) >>> 3);
    if (words <= FEW) {
      return (wrong | wrongOfFew(at, words)) == 0;
    }
    for (int i = 0; i < words; i++) {
      wrong |= MEMORY.get(WORD, at + (long) i * Long.BYTES) ^ word;
    }
    return wrong == 0;
  }

  private long wrongOfFew(long at, int words) {
    long wrong = 0;
    if (words > 0) {
      wrong = MEMORY.get(WORD, at) ^ word;
      wrong |= MEMORY.get(WORD, at + (words - 1L) * Long.BYTES) ^ word;
      if (words > 2) {
        wrong |= MEMORY.get(WORD, at + Long.BYTES) ^ word;
        wrong |= MEMORY.get(WORD, at + (words - 2L) * Long.BYTES) ^ word;
      }
    }
    return wrong;
  }

  /** Offset of the first byte that was written over, or the end. */
  public long firstBroken(long from, long end) {
    for (long at = from; at < end; at++) {
      if (MEMORY.get(JAVA_BYTE, at) != (byte) word) {
        return at;
      }
    }
    return end;
  }
}
