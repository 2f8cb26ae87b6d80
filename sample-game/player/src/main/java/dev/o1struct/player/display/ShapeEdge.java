package dev.o1struct.player.display;

/**
 * An edge of a shape, straight or a quadratic curve, in twips. The control point of a straight one
 * means nothing.
 */
record ShapeEdge(
    int fromX, int fromY, boolean curved, int controlX, int controlY, int toX, int toY) {
  /** The same edge the other way. */
  ShapeEdge reversed() {
    return new ShapeEdge(toX, toY, curved, controlX, controlY, fromX, fromY);
  }

  /** Its beginning as a map key. */
  long start() {
    return key(fromX, fromY);
  }

  /** Its end as a map key. */
  long end() {
    return key(toX, toY);
  }

  private static long key(int x, int y) {
    return (long) x << 32 | (y & 0xFFFF_FFFFL);
  }
}
