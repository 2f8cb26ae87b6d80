package dev.o1struct.player.render;

import java.awt.geom.AffineTransform;

/**
 * The stage in a window of another size: as large as fits with its aspect kept, in the middle.
 *
 * @param scale window pixels per stage pixel
 * @param left empty columns on the left
 * @param top empty rows above
 */
record Fitting(double scale, double left, double top) {
  /** Fits a stage of some size, in pixels, into a window of some size. */
  static Fitting of(double stageWidth, double stageHeight, double width, double height) {
    double scale = Math.max(1e-6, Math.min(width / stageWidth, height / stageHeight));
    return new Fitting(scale, (width - stageWidth * scale) / 2, (height - stageHeight * scale) / 2);
  }

  /** From stage pixels to window pixels. */
  AffineTransform transform() {
    return new AffineTransform(scale, 0, 0, scale, left, top);
  }

  /** Stage pixels of a window column. */
  double stageX(double x) {
    return (x - left) / scale;
  }

  /** Stage pixels of a window row. */
  double stageY(double y) {
    return (y - top) / scale;
  }
}
