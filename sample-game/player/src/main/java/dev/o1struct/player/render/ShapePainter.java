package dev.o1struct.player.render;

import dev.o1struct.player.display.ShapeLayer;
import dev.o1struct.recompiler.swf.FillStyle;
import dev.o1struct.recompiler.swf.Matrix;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.util.List;

/** Paints a shape of a timeline. Bitmap fills are not drawn. */
final class ShapePainter {
  private final Brush brush;
  private final Outline outline = new Outline();

  ShapePainter(Brush brush) {
    this.brush = brush;
  }

  void paint(Graphics2D graphics, List<ShapeLayer> layers, Viewpoint view) {
    for (ShapeLayer layer : layers) {
      for (ShapeLayer.Fill fill : layer.fills()) {
        outline.begin(view, 0, 0);
        fill.path().follow(outline);
        fill(graphics, view, fill.style());
      }
      for (ShapeLayer.Line line : layer.lines()) {
        outline.begin(view, 0, 0);
        line.path().follow(outline);
        int color = color(line.style().fill());
        brush.stroke(graphics, outline, view, line.style().width(), color);
      }
    }
  }

  /** Adds the outlines of all fills, in device space. */
  void addFills(Area area, List<ShapeLayer> layers, Viewpoint view) {
    for (ShapeLayer layer : layers) {
      for (ShapeLayer.Fill fill : layer.fills()) {
        outline.begin(view, 0, 0);
        fill.path().follow(outline);
        area.add(new Area(outline.path()));
      }
    }
  }

  private void fill(Graphics2D graphics, Viewpoint view, FillStyle style) {
    switch (style) {
      case FillStyle.Solid solid -> brush.fill(graphics, outline, view, solid.argb());
      case FillStyle.Gradient gradient -> brush.fill(graphics, outline, view, convert(gradient));
      case FillStyle.Bitmap _ -> {}
    }
  }

  /** A line's color; of a gradient its first, for lack of gradient lines. */
  private static int color(FillStyle style) {
    return switch (style) {
      case FillStyle.Solid solid -> solid.argb();
      case FillStyle.Gradient gradient when !gradient.stops().isEmpty() ->
          gradient.stops().getFirst().argb();
      case FillStyle.Gradient _, FillStyle.Bitmap _ -> 0;
    };
  }

  private static Gradient convert(FillStyle.Gradient gradient) {
    Matrix matrix = gradient.matrix();
    return new Gradient(
        gradient.kind() != FillStyle.GradientKind.LINEAR,
        new AffineTransform(
            matrix.a(), matrix.b(), matrix.c(), matrix.d(), matrix.tx(), matrix.ty()),
        gradient.stops().stream().mapToInt(FillStyle.GradientStop::ratio).toArray(),
        gradient.stops().stream().mapToInt(FillStyle.GradientStop::argb).toArray(),
        (float) gradient.focalPoint(),
        switch (gradient.spread()) {
          case 1 -> CycleMethod.REFLECT;
          case 2 -> CycleMethod.REPEAT;
          default -> CycleMethod.NO_CYCLE;
        });
  }
}
