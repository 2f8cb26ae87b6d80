package dev.o1struct.annotations;

/** How the characters of a {@link Text} become bytes. */
public enum Encoding {
  /** ISO 8859-1: one byte for each of the characters up to U+00FF, and no others. */
  LATIN_1,
  /** UTF-8: one to four bytes for each character, and all of them. */
  UTF_8
}
