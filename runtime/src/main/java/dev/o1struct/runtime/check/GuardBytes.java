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

  private static final int MORE = 8;

  private final long word;

  private GuardBytes(int value) {
    this.word = value * 0x0101_0101_0101_0101L;
  }

  /** Writes them from an offset to the end of a granule: 8 bytes at least. */
  public void write(long from, long end) {
    long at = from & -Shadow.GRANULE;
    long own = mask(from);
    MEMORY.set(WORD, at, (MEMORY.get(WORD, at) & ~own) | (word & own));
    MEMORY.set(
        WORD, end - Long.BYTES, word); // perhaps the same word: sizes that vary defeat a branch
    if (end - at > 2 * Long.BYTES) {
      writeWords(at + Long.BYTES, end);
    }
  }

  /** Bits of the granule's word that are at the offset or above. */
  private static long mask(long offset) {
    return -1L << (offset << 3);
  }

  /** Writes them from one granule to the end of another. */
  public void writeWords(long at, long end) {
    long words = (end - at) >>> 3;
    if (words <= 0) {
      return;
    }
    if (words > MORE) {
      writeMany(at, end);
      return;
    }
    MEMORY.set(WORD, at, word);
    MEMORY.set(WORD, end - Long.BYTES, word);
    if (words > 2) {
      MEMORY.set(WORD, at + Long.BYTES, word);
      MEMORY.set(WORD, end - 2 * Long.BYTES, word);
    }
    if (words > FEW) {
      MEMORY.set(WORD, at + 2 * Long.BYTES, word);
      MEMORY.set(WORD, at + 3 * Long.BYTES, word);
      MEMORY.set(WORD, end - 3 * Long.BYTES, word);
      MEMORY.set(WORD, end - 4 * Long.BYTES, word);
    }
  }

  /** Of more than four words; what is left of a number of four is written twice in part. */
  private void writeMany(long start, long end) {
    for (long at = start; end - at >= 4 * Long.BYTES; at += 4 * Long.BYTES) {
      MEMORY.set(WORD, at, word);
      MEMORY.set(WORD, at + Long.BYTES, word);
      MEMORY.set(WORD, at + 2 * Long.BYTES, word);
      MEMORY.set(WORD, at + 3 * Long.BYTES, word);
    }
    writeWords(end - 4 * Long.BYTES, end);
  }

  /** Whether they fill the granule here. */
  boolean isAt(long offset) {
    return MEMORY.get(WORD, offset) == word;
  }

  /** Whether they are all there, from an offset to the end of a granule: 8 bytes at least. */
  public boolean areIntact(long from, long end) {
    long at = from & -Shadow.GRANULE;
    long wrong = (MEMORY.get(WORD, at) ^ word) & mask(from);
    wrong |= MEMORY.get(WORD, end - Long.BYTES) ^ word;
    return wrong == 0 && (end - at <= 2 * Long.BYTES || areWordsIntact(at + Long.BYTES, end));
  }

  /** The same from one granule to the end of another. */
  public boolean areWordsIntact(long at, long end) {
    long words = (end - at) >>> 3;
    if (words > MORE) {
      return areManyIntact(at, end);
    }
    if (words <= 0) {
      return true;
    }
    long wrong = (MEMORY.get(WORD, at) ^ word) | (MEMORY.get(WORD, end - Long.BYTES) ^ word);
    if (words > 2) {
      wrong |= MEMORY.get(WORD, at + Long.BYTES) ^ word;
      wrong |= MEMORY.get(WORD, end - 2 * Long.BYTES) ^ word;
    }
    if (words > FEW) {
      wrong |= MEMORY.get(WORD, at + 2 * Long.BYTES) ^ word;
      wrong |= MEMORY.get(WORD, at + 3 * Long.BYTES) ^ word;
      wrong |= MEMORY.get(WORD, end - 3 * Long.BYTES) ^ word;
      wrong |= MEMORY.get(WORD, end - 4 * Long.BYTES) ^ word;
    }
    return wrong == 0;
  }

  private boolean areManyIntact(long start, long end) {
    long wrong = 0;
    for (long at = start; end - at >= 4 * Long.BYTES; at += 4 * Long.BYTES) {
      wrong |= MEMORY.get(WORD, at) ^ word;
      wrong |= MEMORY.get(WORD, at + Long.BYTES) ^ word;
      wrong |= MEMORY.get(WORD, at + 2 * Long.BYTES) ^ word;
      wrong |= MEMORY.get(WORD, at + 3 * Long.BYTES) ^ word;
    }
    return wrong == 0 && areWordsIntact(end - 4 * Long.BYTES, end);
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
