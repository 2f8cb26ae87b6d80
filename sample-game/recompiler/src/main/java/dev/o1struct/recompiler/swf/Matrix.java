package dev.o1struct.recompiler.swf;

/**
 * An affine transform: {@code x' = a·x + c·y + tx}, {@code y' = b·x + d·y + ty}.
 *
 * @param tx in twips
 * @param ty in twips
 */
public record Matrix(double a, double b, double c, double d, int tx, int ty) {
  /** Changes nothing. */
  public static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

  static Matrix read(SwfInput in) {
    in.align();
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    if (in.flag()) {
      int width = in.bits(5);
      a = in.fixedBits(width);
      d = in.fixedBits(width);
    }
    if (in.flag()) {
      int width = in.bits(5);
      b = in.fixedBits(width);
      c = in.fixedBits(width);
    }
    int width = in.bits(5);
    var matrix = new Matrix(a, b, c, d, in.signedBits(width), in.signedBits(width));
    in.align();
    return matrix;
  }
}
