package dev.o1struct.player.render;

import dev.o1struct.player.display.AffineStruct;
import dev.o1struct.player.display.ClipStruct;
import dev.o1struct.player.display.TintStruct;
import dev.o1struct.player.display.Twips;
import java.awt.geom.AffineTransform;

/**
 * The transform from a clip's twips to device pixels and the color transform that applies to it:
 * its own joined with those of all its parents. Mutable, because a renderer keeps one per level of
 * nesting and uses them again each frame.
 */
final class Viewpoint {
  private double a = 1;
  private double b;
  private double c;
  private double d = 1;
  private double tx;
  private double ty;
  private final double[] factor = {1, 1, 1, 1};
  private final double[] offset = new double[4];

  /** Becomes the view of the stage: the device transform, given for pixels; no color transform. */
  void setStage(AffineTransform device) {
    a = device.getScaleX() / Twips.PER_PIXEL;
    b = device.getShearY() / Twips.PER_PIXEL;
    c = device.getShearX() / Twips.PER_PIXEL;
    d = device.getScaleY() / Twips.PER_PIXEL;
    tx = device.getTranslateX();
    ty = device.getTranslateY();
    for (int channel = 0; channel < 4; channel++) {
      factor[channel] = 1;
      offset[channel] = 0;
    }
  }

  /** Becomes equal to another. */
  void copy(Viewpoint other) {
    a = other.a;
    b = other.b;
    c = other.c;
    d = other.d;
    tx = other.tx;
    ty = other.ty;
    System.arraycopy(other.factor, 0, factor, 0, factor.length);
    System.arraycopy(other.offset, 0, offset, 0, offset.length);
  }

  /** Becomes the view of a clip inside another. */
  void setChild(Viewpoint outer, long clip) {
    long matrix = ClipStruct.matrix(clip);
    double innerA = AffineStruct.a(matrix);
    double innerB = AffineStruct.b(matrix);
    double innerC = AffineStruct.c(matrix);
    double innerD = AffineStruct.d(matrix);
    double innerX = AffineStruct.tx(matrix);
    double innerY = AffineStruct.ty(matrix);
    a = outer.a * innerA + outer.c * innerB;
    b = outer.b * innerA + outer.d * innerB;
    c = outer.a * innerC + outer.c * innerD;
    d = outer.b * innerC + outer.d * innerD;
    tx = outer.x(innerX, innerY);
    ty = outer.y(innerX, innerY);
    long tint = ClipStruct.tint(clip);
    join(outer, 0, TintStruct.alphaFactor(tint), TintStruct.alphaOffset(tint));
    join(outer, 1, TintStruct.redFactor(tint), TintStruct.redOffset(tint));
    join(outer, 2, TintStruct.greenFactor(tint), TintStruct.greenOffset(tint));
    join(outer, 3, TintStruct.blueFactor(tint), TintStruct.blueOffset(tint));
  }

  private void join(Viewpoint outer, int channel, short innerFactor, short innerOffset) {
    factor[channel] = outer.factor[channel] * innerFactor / 256;
    offset[channel] = outer.factor[channel] * innerOffset + outer.offset[channel];
  }

  double x(double x, double y) {
    return a * x + c * y + tx;
  }

  double y(double x, double y) {
    return b * x + d * y + ty;
  }

  /** Device pixels per twip, averaged over directions. */
  double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  /** The transform from twips, as Java2D has it. */
  AffineTransform transform() {
    return new AffineTransform(a, b, c, d, tx, ty);
  }

  /** A color 0xAARRGGBB after the color transform. */
  int color(int argb) {
    return channel(argb, 0) << 24
        | channel(argb, 1) << 16
        | channel(argb, 2) << 8
        | channel(argb, 3);
  }

  /** False if nothing drawn from here can show. */
  boolean shows() {
    return factor[0] > 0 || offset[0] > 0;
  }

  private int channel(int argb, int channel) {
    int value = argb >>> (24 - 8 * channel) & 0xFF;
    return (int) Math.clamp(value * factor[channel] + offset[channel], 0, 255);
  }
}
