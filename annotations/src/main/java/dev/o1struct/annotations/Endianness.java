package dev.o1struct.annotations;

/** Which byte of a number comes first in memory. */
public enum Endianness {
  /** The highest, as in network protocols. */
  BIG_ENDIAN,

  /** The lowest, as on x86-64. */
  LITTLE_ENDIAN,

  /** That of the machine: the default. */
  NATIVE
}
