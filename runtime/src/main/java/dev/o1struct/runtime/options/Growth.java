package dev.o1struct.runtime.options;

/** What happens when the heaps of a chain are full: the setting {@code o1struct.growth}. */
public enum Growth {
  /** A heap twice as large as the last is added, up to the ceiling. */
  DOUBLE,
  /** Nothing: the first heap is all there is. */
  NONE
}
