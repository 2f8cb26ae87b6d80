package dev.o1struct.processor.model;

/** How the characters of an inline text become bytes. */
public enum TextEncoding {
  /** One byte for each character up to U+00FF. */
  LATIN_1,
  /** One to four bytes for each character. */
  UTF_8
}
