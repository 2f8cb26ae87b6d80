package dev.o1struct.recompiler.swf;

/**
 * How a line is drawn.
 *
 * @param width in twips; 0 is a hairline
 * @param fill a solid colour but for DefineShape4, where it may be anything
 * @param startCap 0 round, 1 none, 2 square; likewise {@code endCap}
 * @param join 0 round, 1 bevel, 2 miter
 * @param miterLimit of join 2, else 0
 */
public record LineStyle(
    int width,
    FillStyle fill,
    int startCap,
    int endCap,
    int join,
    double miterLimit,
    boolean scalesHorizontally,
    boolean scalesVertically,
    boolean pixelHinting,
    boolean closes) {
  static LineStyle simple(int width, int argb) {
    return new LineStyle(width, new FillStyle.Solid(argb), 0, 0, 0, 0, true, true, false, true);
  }
}
