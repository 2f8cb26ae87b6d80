package dev.o1struct.processor.model;

/** Which byte of a number comes first. */
public enum Endianness {
  /** The highest. */
  BIG_ENDIAN,
  /** The lowest. */
  LITTLE_ENDIAN,
  /** That of the machine. */
  NATIVE
}
