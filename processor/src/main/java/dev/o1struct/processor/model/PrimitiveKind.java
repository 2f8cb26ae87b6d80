package dev.o1struct.processor.model;

import java.util.Locale;

/** Java's primitive types. */
public enum PrimitiveKind {
  /** 1 byte. */
  BYTE(1),
  /** 1 byte. */
  BOOLEAN(1),
  /** 2 bytes. */
  SHORT(2),
  /** 2 bytes. */
  CHAR(2),
  /** 4 bytes. */
  INT(4),
  /** 4 bytes. */
  FLOAT(4),
  /** 8 bytes. */
  LONG(8),
  /** 8 bytes. */
  DOUBLE(8);

  private final int bytes;

  PrimitiveKind(int bytes) {
    this.bytes = bytes;
  }

  /** Its size, and its natural alignment, in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Java's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The integer of so many bytes, of 8 if there is none. */
  public static PrimitiveKind integerOf(long bytes) {
    return switch ((int) bytes) {
      case 1 -> BYTE;
      case 2 -> SHORT;
      case 4 -> INT;
      default -> LONG;
    };
  }
}
