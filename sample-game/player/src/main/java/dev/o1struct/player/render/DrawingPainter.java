package dev.o1struct.player.render;

import dev.o1struct.player.display.DrawCommand;
import dev.o1struct.player.display.DrawCommandStruct;
import dev.o1struct.player.display.DrawingPen;
import dev.o1struct.player.display.DrawingStruct;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.geom.AffineTransform;

/**
 * Paints a clip's drawing. The commands fall into sections, each with at most one fill; a section's
 * fill is painted before its lines, whatever their order in the script.
 */
final class DrawingPainter {
  private final Brush brush;
  private final Outline outline = new Outline();
  private int thickness;
  private int lineColor;
  private int penX;
  private int penY;

  DrawingPainter(Brush brush) {
    this.brush = brush;
  }

  void paint(Graphics2D graphics, long drawing, Viewpoint view) {
    thickness = -1;
    penX = 0;
    penY = 0;
    int count = DrawingStruct.count(drawing);
    int from = 0;
    while (from < count) {
      int to = sectionEnd(drawing, from + 1, count);
      fillSection(graphics, drawing, view, from, to);
      strokeSection(graphics, drawing, view, from, to);
      from = to;
    }
  }

  /** The outlines of all fills, joined into one shape in device space. */
  void addFills(java.awt.geom.Area area, long drawing, Viewpoint view) {
    penX = 0;
    penY = 0;
    int count = DrawingStruct.count(drawing);
    int from = 0;
    while (from < count) {
      int to = sectionEnd(drawing, from + 1, count);
      boolean filled = isFill(DrawCommandStruct.kind(DrawingPen.command(drawing, from)));
      outline.begin(view, penX, penY);
      follow(drawing, from, to);
      if (filled && outline.isDrawn()) {
        area.add(new java.awt.geom.Area(outline.path()));
      }
      from = to;
    }
  }

  private static boolean isFill(int kind) {
    return kind == DrawCommand.SOLID_FILL || kind == DrawCommand.GRADIENT_FILL;
  }

  private static int sectionEnd(long drawing, int from, int count) {
    int end = from;
    while (end < count) {
      int kind = DrawCommandStruct.kind(DrawingPen.command(drawing, end));
      if (isFill(kind) || kind == DrawCommand.END_FILL) {
        break;
      }
      end++;
    }
    return end;
  }

  private void fillSection(Graphics2D graphics, long drawing, Viewpoint view, int from, int to) {
    long first = DrawingPen.command(drawing, from);
    int kind = DrawCommandStruct.kind(first);
    if (!isFill(kind)) {
      return;
    }
    int x = penX;
    int y = penY;
    outline.begin(view, x, y);
    follow(drawing, from, to);
    if (kind == DrawCommand.SOLID_FILL) {
      brush.fill(graphics, outline, view, DrawCommandStruct.color(first));
    } else {
      brush.fill(graphics, outline, view, gradient(first));
    }
    penX = x;
    penY = y;
  }

  private void follow(long drawing, int from, int to) {
    for (int i = from; i < to; i++) {
      follow(DrawingPen.command(drawing, i));
    }
  }

  private void follow(long command) {
    int x = DrawCommandStruct.x(command);
    int y = DrawCommandStruct.y(command);
    switch (DrawCommandStruct.kind(command)) {
      case DrawCommand.MOVE -> outline.moveTo(x, y);
      case DrawCommand.LINE -> outline.lineTo(x, y);
      case DrawCommand.CURVE ->
          outline.curveTo(
              DrawCommandStruct.controlX(command), DrawCommandStruct.controlY(command), x, y);
      default -> {
        return;
      }
    }
    penX = x;
    penY = y;
  }

  private void strokeSection(Graphics2D graphics, long drawing, Viewpoint view, int from, int to) {
    outline.begin(view, penX, penY);
    for (int i = from; i < to; i++) {
      long command = DrawingPen.command(drawing, i);
      if (DrawCommandStruct.kind(command) == DrawCommand.LINE_STYLE) {
        stroke(graphics, view);
        thickness = DrawCommandStruct.x(command);
        lineColor = DrawCommandStruct.color(command);
        outline.begin(view, penX, penY);
      } else {
        follow(command);
      }
    }
    stroke(graphics, view);
  }

  private void stroke(Graphics2D graphics, Viewpoint view) {
    if (thickness >= 0) {
      brush.stroke(graphics, outline, view, thickness, lineColor);
    }
  }

  private static Gradient gradient(long fill) {
    int stops = DrawCommandStruct.stops(fill);
    int[] ratios = new int[stops];
    int[] colors = new int[stops];
    for (int i = 0; i < stops; i++) {
      long stop = fill + (i + 1L) * DrawCommandStruct.SIZE;
      ratios[i] = DrawCommandStruct.x(stop);
      colors[i] = DrawCommandStruct.color(stop);
    }
    AffineTransform matrix =
        new AffineTransform(
            DrawCommandStruct.a(fill),
            DrawCommandStruct.b(fill),
            DrawCommandStruct.c(fill),
            DrawCommandStruct.d(fill),
            DrawCommandStruct.x(fill),
            DrawCommandStruct.y(fill));
    boolean radial = DrawCommandStruct.radial(fill) != 0;
    return new Gradient(radial, matrix, ratios, colors, 0, CycleMethod.NO_CYCLE);
  }
}
