package dev.o1struct.recompiler.swf;

import java.util.Arrays;

/** An immutable run of bytes, compared by content. */
public final class Bytes {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of {@code content}. */
  public static Bytes of(byte... content) {
    return new Bytes(content.clone());
  }

  static Bytes copyOfRange(byte[] source, int from, int to) {
    return new Bytes(Arrays.copyOfRange(source, from, to));
  }

  /** How many bytes there are. */
  public int length() {
    return content.length;
  }

  /** The byte at {@code index}, 0…255. */
  public int at(int index) {
    return content[index] & 0xff;
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "Bytes[length=" + content.length + "]";
  }
}
