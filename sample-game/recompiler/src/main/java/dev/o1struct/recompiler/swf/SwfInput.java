package dev.o1struct.recompiler.swf;

/**
 * Reads one bounded range of the uncompressed file: little-endian numbers, and bit fields from the
 * most significant bit on. Byte reads begin at the next whole byte. Reading past the end is a
 * {@link SwfException} that names what was being read and where.
 */
final class SwfInput {
  private final byte[] data;
  private final int end;
  private final String what;
  private int position;
  private int bitsLeft;

  SwfInput(byte[] data, int start, int end, String what) {
    this.data = data;
    this.position = start;
    this.end = end;
    this.what = what;
  }

  /** Reads the next {@code length} bytes as a range of their own, and goes on after them. */
  SwfInput slice(long length, String content) {
    need(length);
    var slice = new SwfInput(data, position, position + (int) length, content);
    position += (int) length;
    return slice;
  }

  SwfException damaged(String problem) {
    return new SwfException("damaged SWF: " + problem + " in " + what + ", offset=" + position);
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  void align() {
    bitsLeft = 0;
  }

  void skip(long length) {
    need(length);
    position += (int) length;
  }

  int u8() {
    need(1);
    return data[position++] & 0xff;
  }

  int u16() {
    need(2);
    return u8() | u8() << 8;
  }

  int s16() {
    return (short) u16();
  }

  int s32() {
    need(4);
    return u16() | u16() << 16;
  }

  long u32() {
    return s32() & 0xffff_ffffL;
  }

  double fixed8() {
    return s16() / 256.0;
  }

  /** Three bytes, opaque. */
  int rgb() {
    need(3);
    return 0xff00_0000 | u8() << 16 | u8() << 8 | u8();
  }

  /** Four bytes, the alpha last. */
  int rgba() {
    need(4);
    return (rgb() & 0xff_ffff) | u8() << 24;
  }

  /** Up to a zero byte, which is skipped. */
  String string(int swfVersion) {
    align();
    int from = position;
    while (position < end && data[position] != 0) {
      position++;
    }
    need(1);
    return SwfText.decode(data, from, position++, swfVersion);
  }

  Bytes rest() {
    align();
    var rest = Bytes.copyOfRange(data, position, end);
    position = end;
    return rest;
  }

  boolean flag() {
    return bits(1) != 0;
  }

  /** An unsigned field of 0…31 bits. */
  int bits(int width) {
    int value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  /** A two's complement field of 0…31 bits. */
  int signedBits(int width) {
    int unused = 32 - width;
    return width == 0 ? 0 : bits(width) << unused >> unused;
  }

  /** A signed 16.16 fixed-point field. */
  double fixedBits(int width) {
    return signedBits(width) / 65536.0;
  }

  private int bit() {
    if (bitsLeft == 0) {
      if (position >= end) {
        throw truncated(1);
      }
      position++;
      bitsLeft = 8;
    }
    bitsLeft--;
    return data[position - 1] >> bitsLeft & 1;
  }

  private void need(long bytes) {
    align();
    if (bytes > end - position) {
      throw truncated(bytes);
    }
  }

  /** What is to be thrown where something must follow and nothing does. */
  SwfException truncated() {
    return truncated(1);
  }

  private SwfException truncated(long bytes) {
    return new SwfException(
        "truncated SWF: "
            + what
            + " ends too early, offset="
            + position
            + ", needed="
            + bytes
            + ", end="
            + end);
  }
}
