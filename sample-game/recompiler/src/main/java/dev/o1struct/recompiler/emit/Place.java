package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Destination;
import dev.o1struct.recompiler.action.Region;

/**
 * Where a block starts.
 *
 * @param piece 0, or which piece of a block that was split
 */
record Place(Region region, int offset, int piece) {
  static Place of(Destination destination) {
    return new Place(destination.region(), destination.offset(), 0);
  }

  /** Whether a jump from {@code from} to here goes back, or on the spot. */
  boolean isBackwardFrom(Place from) {
    return offset < from.offset || (offset == from.offset && piece <= from.piece);
  }
}
