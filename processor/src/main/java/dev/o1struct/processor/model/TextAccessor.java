package dev.o1struct.processor.model;

import java.util.Arrays;
import java.util.List;

/** The static accessors that an inline text has beside getter and setter. */
public enum TextAccessor {
  /** How many bytes the text takes. */
  LENGTH("Length"),
  /** Whether it is the same text as another. */
  EQUALS("Equals"),
  /** One of its characters, in Latin-1. */
  CHAR_AT("CharAt"),
  /** One of its bytes, in UTF-8. */
  BYTE_AT("ByteAt");

  private final String suffix;

  TextAccessor(String suffix) {
    this.suffix = suffix;
  }

  /** The accessor's name for a field. */
  public String nameFor(String field) {
    return field + suffix;
  }

  /** Whether texts of this encoding have the accessor. */
  public boolean isOf(TextEncoding encoding) {
    return switch (this) {
      case LENGTH, EQUALS -> true;
      case CHAR_AT -> encoding == TextEncoding.LATIN_1;
      case BYTE_AT -> encoding == TextEncoding.UTF_8;
    };
  }

  /** The names of all accessors of a field. */
  public static List<String> namesFor(String field, TextEncoding encoding) {
    return Arrays.stream(values())
        .filter(accessor -> accessor.isOf(encoding))
        .map(accessor -> accessor.nameFor(field))
        .toList();
  }
}
