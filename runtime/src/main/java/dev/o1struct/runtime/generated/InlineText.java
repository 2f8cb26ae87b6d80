package dev.o1struct.runtime.generated;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.o1struct.runtime.memory.AddressSpace;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Text of a fixed capacity inside a struct: bytes, then zeros up to the capacity, if any are left.
 * For generated code, which says where the text is (the memory, {@link AddressSpace#MEMORY} as a
 * rule, and the place in it, which is not the handle) and how many bytes it may take.
 *
 * <p>All of it takes time proportional to the text or the capacity, and makes no objects but the
 * strings of {@link #latin1} and {@link #utf8}.
 */
public final class InlineText {
  private InlineText() {}

  /** The bytes up to the first zero. */
  public static int length(MemorySegment memory, long at, int capacity) {
    int length = 0;
    while (length < capacity && memory.get(JAVA_BYTE, at + length) != 0) {
      length++;
    }
    return length;
  }

  /** The text in ISO 8859-1. */
  public static String latin1(MemorySegment memory, long at, int capacity) {
    return read(memory, at, capacity, StandardCharsets.ISO_8859_1);
  }

  /** The text in UTF-8; bytes that are none become U+FFFD. */
  public static String utf8(MemorySegment memory, long at, int capacity) {
    return read(memory, at, capacity, StandardCharsets.UTF_8);
  }

  private static String read(MemorySegment memory, long at, int capacity, Charset charset) {
    byte[] bytes = new byte[length(memory, at, capacity)];
    MemorySegment.copy(memory, JAVA_BYTE, at, bytes, 0, bytes.length);
    return new String(bytes, charset);
  }

  /** One character of a text in ISO 8859-1; those behind its end are U+0000. */
  public static char charAt(MemorySegment memory, long at, int capacity, int position) {
    return (char) (byteAt(memory, at, capacity, position) & 0xFF);
  }

  /** One byte of the capacity; those behind the text's end are 0. */
  public static byte byteAt(MemorySegment memory, long at, int capacity, int position) {
    return memory.get(JAVA_BYTE, at + Objects.checkIndex(position, capacity));
  }

  /**
   * Writes text in ISO 8859-1.
   *
   * @throws IllegalArgumentException if it does not fit, or has a character beyond U+00FF, or
   *     U+0000; then nothing is written
   */
  public static void setLatin1(MemorySegment memory, long at, int capacity, CharSequence text) {
    int length = text.length();
    refuseLonger(length, capacity);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0 || c > 0xFF) {
        throw illegal(c, i, "ISO 8859-1");
      }
    }
    for (int i = 0; i < length; i++) {
      memory.set(JAVA_BYTE, at + i, (byte) text.charAt(i));
    }
    fill(memory, at, length, capacity);
  }

  /**
   * Writes text in UTF-8.
   *
   * @throws IllegalArgumentException if it does not fit, or has half a surrogate pair, or U+0000;
   *     then nothing is written
   */
  public static void setUtf8(MemorySegment memory, long at, int capacity, CharSequence text) {
    long length = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint(text, i))) {
      int point = codePoint(text, i);
      if (point == 0 || isSurrogate(point)) {
        throw illegal(point, i, "UTF-8");
      }
      length += bytesOf(point);
    }
    refuseLonger(length, capacity);
    int position = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint(text, i))) {
      int point = codePoint(text, i);
      int bytes = bytesOf(point);
      for (int k = 0; k < bytes; k++) {
        memory.set(JAVA_BYTE, at + position + k, byteOf(point, bytes, k));
      }
      position += bytes;
    }
    fill(memory, at, position, capacity);
  }

  /** Whether the text in ISO 8859-1 has these characters. */
  public static boolean equalsLatin1(
      MemorySegment memory, long at, int capacity, CharSequence text) {
    int length = length(memory, at, capacity);
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != (memory.get(JAVA_BYTE, at + i) & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text in UTF-8 has these characters. */
  public static boolean equalsUtf8(MemorySegment memory, long at, int capacity, CharSequence text) {
    int length = length(memory, at, capacity);
    int position = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint(text, i))) {
      int point = codePoint(text, i);
      int bytes = bytesOf(point);
      if (isSurrogate(point) || bytes > length - position) {
        return false;
      }
      for (int k = 0; k < bytes; k++) {
        if (memory.get(JAVA_BYTE, at + position + k) != byteOf(point, bytes, k)) {
          return false;
        }
      }
      position += bytes;
    }
    return position == length;
  }

  private static int codePoint(CharSequence text, int index) {
    return Character.codePointAt(text, index);
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** How many bytes a code point takes in UTF-8, RFC 3629. */
  private static int bytesOf(int point) {
    if (point < 0x80) {
      return 1;
    }
    return point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }

  /** One of those bytes: the first tells how many there are, each has 6 bits but the first. */
  private static byte byteOf(int point, int bytes, int index) {
    int bits = point >>> (6 * (bytes - 1 - index));
    if (index > 0) {
      return (byte) (0x80 | (bits & 0x3F));
    }
    return (byte) (bytes == 1 ? bits : (0xF00 >>> bytes) | bits);
  }

  private static void fill(MemorySegment memory, long at, int length, int capacity) {
    for (int i = length; i < capacity; i++) {
      memory.set(JAVA_BYTE, at + i, (byte) 0);
    }
  }

  private static void refuseLonger(long length, int capacity) {
    if (length > capacity) {
      throw new IllegalArgumentException(
          "the text takes more bytes than there are: bytes=" + length + " capacity=" + capacity);
    }
  }

  private static IllegalArgumentException illegal(int character, int index, String encoding) {
    return new IllegalArgumentException(
        "the text has a character that cannot be stored in %s: character=U+%04X index=%d"
            .formatted(encoding, character, index));
  }
}
