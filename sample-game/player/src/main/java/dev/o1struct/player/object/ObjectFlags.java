package dev.o1struct.player.object;

/** Bits of {@code ASObject.flags}. */
final class ObjectFlags {
  /** Lookups must first look at more than the property table. */
  static final int EXOTIC = 1;

  /** Lives as long as the machine; the cycle collector stops at it. */
  static final int IMMORTAL = 2;

  /** A function whose {@code prototype} object has not been needed yet. */
  static final int LAZY_PROTOTYPE = 4;

  /** Some property is watched. */
  static final int WATCHED = 8;

  /** The payload is the constructing function, which {@code __constructor__} reads. */
  static final int CONSTRUCTED = 16;

  /** Some elements of the array are in the property table. */
  static final int SPARSE = 32;

  private ObjectFlags() {}
}
