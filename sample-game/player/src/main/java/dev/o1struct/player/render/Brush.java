package dev.o1struct.player.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills and strokes outlines as Flash does: round caps and joints, no line thinner than a pixel.
 */
final class Brush {
  /** Half the side of the square in which SWF gradients are defined, in twips. */
  private static final float GRADIENT_RADIUS = 16384;

  private static final int STROKES_KEPT = 256;

  private final Map<Float, BasicStroke> strokes = new HashMap<>();

  /** Fills an outline with one color, 0xAARRGGBB before the color transform. */
  void fill(Graphics2D graphics, Outline outline, Viewpoint view, int argb) {
    int color = view.color(argb);
    if (color >>> 24 != 0 && outline.isDrawn()) {
      graphics.setPaint(new Color(color, true));
      graphics.fill(outline.path());
    }
  }

  /** Fills an outline with a gradient. */
  void fill(Graphics2D graphics, Outline outline, Viewpoint view, Gradient gradient) {
    if (outline.isDrawn() && gradient.size() > 0) {
      graphics.setPaint(paint(view, gradient));
      graphics.fill(outline.path());
    }
  }

  /** Strokes an outline; thickness in twips of the clip, 0 for a hairline. */
  void stroke(Graphics2D graphics, Outline outline, Viewpoint view, double thickness, int argb) {
    int color = view.color(argb);
    if (color >>> 24 != 0 && outline.isDrawn()) {
      graphics.setPaint(new Color(color, true));
      graphics.setStroke(stroke((float) Math.max(1, thickness * view.scale())));
      graphics.draw(outline.path());
    }
  }

  private BasicStroke stroke(float width) {
    if (strokes.size() > STROKES_KEPT) {
      strokes.clear();
    }
    return strokes.computeIfAbsent(
        width, wide -> new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private static Paint paint(Viewpoint view, Gradient gradient) {
    AffineTransform transform = view.transform();
    transform.concatenate(gradient.matrix());
    float[] fractions = gradient.fractions();
    Color[] colors = gradient.colors(view);
    if (fractions.length < 2 || transform.getDeterminant() == 0) {
      return colors[colors.length - 1];
    }
    CycleMethod cycle = gradient.cycle();
    if (gradient.radial()) {
      Point2D.Float center = new Point2D.Float();
      Point2D.Float focus = new Point2D.Float(gradient.focus() * GRADIENT_RADIUS, 0);
      return new RadialGradientPaint(
          center, GRADIENT_RADIUS, focus, fractions, colors, cycle, ColorSpaceType.SRGB, transform);
    }
    Point2D.Float start = new Point2D.Float(-GRADIENT_RADIUS, 0);
    Point2D.Float end = new Point2D.Float(GRADIENT_RADIUS, 0);
    return new LinearGradientPaint(
        start, end, fractions, colors, cycle, ColorSpaceType.SRGB, transform);
  }
}
