package dev.o1struct.recompiler.swf;

/**
 * Bounds in twips; a maximum below its minimum occurs in real files and means an empty rectangle.
 */
public record Rectangle(int xMin, int xMax, int yMin, int yMax) {
  static Rectangle read(SwfInput in) {
    in.align();
    int width = in.bits(5);
    return new Rectangle(
        in.signedBits(width), in.signedBits(width), in.signedBits(width), in.signedBits(width));
  }

  /** In twips. */
  public int width() {
    return xMax - xMin;
  }

  /** In twips. */
  public int height() {
    return yMax - yMin;
  }
}
