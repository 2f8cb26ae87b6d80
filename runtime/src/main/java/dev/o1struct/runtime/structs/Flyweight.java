package dev.o1struct.runtime.structs;

/**
 * A Java object over a struct in memory: what all generated flyweights have in common. Where one of
 * a struct is asked for, one of a struct that extends it serves as well.
 */
public interface Flyweight {
  /** The struct that this flyweight points at, 0 for nothing. */
  long handle();

  /**
   * Points this flyweight at the struct of that handle, or at nothing if it is 0.
   *
   * @return this
   */
  Flyweight wrap(long handle);
}
