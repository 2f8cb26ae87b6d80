package dev.o1struct.processor.layout;

/** How a struct is zeroed: without making Java objects, so not by filling a slice. */
public enum Clearing {
  /** By a loop over words of up to 8 bytes. */
  WORDS,
  /** By zeroing the first word, then copying what is zero behind itself until all of it is. */
  DOUBLING
}
