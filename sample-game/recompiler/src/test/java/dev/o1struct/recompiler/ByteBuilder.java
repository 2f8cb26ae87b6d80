package dev.o1struct.recompiler;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes little-endian numbers and bit fields, as a SWF file has them. */
public final class ByteBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int bitCount;

  /** Empty. */
  public ByteBuilder() {}

  /** A byte. */
  public ByteBuilder u8(int value) {
    align();
    out.write(value);
    return this;
  }

  /** Two bytes. */
  public ByteBuilder u16(int value) {
    return u8(value).u8(value >> 8);
  }

  /** Four bytes. */
  public ByteBuilder u32(long value) {
    return u16((int) value).u16((int) (value >> 16));
  }

  /** These bytes. */
  public ByteBuilder bytes(byte... bytes) {
    align();
    out.writeBytes(bytes);
    return this;
  }

  /** UTF-8 and a zero. */
  public ByteBuilder string(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8)).u8(0);
  }

  /** A bit field, the most significant bit first. */
  public ByteBuilder bits(int width, int value) {
    for (int i = width - 1; i >= 0; i--) {
      bits = bits << 1 | (value >> i & 1);
      bitCount++;
      if (bitCount == 8) {
        out.write(bits);
        bits = 0;
        bitCount = 0;
      }
    }
    return this;
  }

  /** Fills the current byte with zero bits. */
  public ByteBuilder align() {
    while (bitCount != 0) {
      bits(1, 0);
    }
    return this;
  }

  /** So far. */
  public int size() {
    return out.size();
  }

  /** Everything. */
  public byte[] toBytes() {
    align();
    return out.toByteArray();
  }
}
