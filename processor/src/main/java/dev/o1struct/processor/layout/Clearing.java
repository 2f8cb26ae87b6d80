package dev.o1struct.processor.layout;

/** How a struct is zeroed. */
public enum Clearing {
  /** By a loop over words of the struct's alignment. */
  WORDS,
  /** By one fill of the whole range. */
  BULK
}
