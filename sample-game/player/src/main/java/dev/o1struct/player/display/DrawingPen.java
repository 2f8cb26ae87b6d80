package dev.o1struct.player.display;

import dev.o1struct.runtime.blocks.BlockPool;
import java.util.Objects;

/**
 * Records the vector API into a {@link Drawing}. Flash's rules are settled here, so that a reader
 * need only follow the commands: an outline left open is closed by a line when its fill ends or the
 * pen is lifted, and that line is stroked as well.
 *
 * <p>Recording takes constant amortised time and allocates no Java object.
 */
public final class DrawingPen {
  private static final int FIRST_CAPACITY = 8;

  private final BlockPool blocks;

  /**
   * A pen whose drawings live in these blocks.
   *
   * @param blocks where command blocks come from
   */
  public DrawingPen(BlockPool blocks) {
    this.blocks = blocks;
  }

  /** Handle of the command at this index of a drawing. */
  public static long command(long drawing, int index) {
    return DrawingStruct.commands(drawing) + (long) index * DrawCommandStruct.SIZE;
  }

  /** Erases everything, the styles and the pen's place included, and gives the block back. */
  public void clear(long drawing) {
    long commands = DrawingStruct.commands(drawing);
    if (commands != 0) {
      blocks.free(commands, (long) DrawingStruct.capacity(drawing) * DrawCommandStruct.SIZE);
    }
    DrawingStruct.clear(drawing);
  }

  /** Makes an empty drawing equal to another. */
  public void copy(long from, long to) {
    int count = DrawingStruct.count(from);
    DrawingStruct.copy(from, to);
    DrawingStruct.commands(to, 0);
    DrawingStruct.capacity(to, 0);
    if (count > 0) {
      grow(to, count);
      for (int i = 0; i < count; i++) {
        DrawCommandStruct.copy(command(from, i), command(to, i));
      }
    }
  }

  /** Lifts the pen and sets it down elsewhere; an open outline of a fill is closed first. */
  public void moveTo(long drawing, int x, int y) {
    closeOutline(drawing);
    setPen(drawing, x, y);
    DrawingStruct.startX(drawing, x);
    DrawingStruct.startY(drawing, y);
    appendPoint(drawing, DrawCommand.MOVE, x, y);
  }

  /** Draws a straight line. */
  public void lineTo(long drawing, int x, int y) {
    beginOutline(drawing);
    appendPoint(drawing, DrawCommand.LINE, x, y);
    include(drawing, x, y);
    setPen(drawing, x, y);
  }

  /** Draws a quadratic Bézier curve. */
  public void curveTo(long drawing, int controlX, int controlY, int x, int y) {
    beginOutline(drawing);
    long command = appendPoint(drawing, DrawCommand.CURVE, x, y);
    DrawCommandStruct.controlX(command, controlX);
    DrawCommandStruct.controlY(command, controlY);
    includeCurve(drawing, controlX, controlY, x, y);
    setPen(drawing, x, y);
  }

  /** Sets the line of what follows: thickness in twips (0 is a hairline), color 0xAARRGGBB. */
  public void lineStyle(long drawing, int thickness, int color) {
    long command = appendPoint(drawing, DrawCommand.LINE_STYLE, thickness, 0);
    DrawCommandStruct.color(command, color);
    DrawingStruct.thickness(drawing, thickness);
    DrawingStruct.lining(drawing, true);
  }

  /** What follows is drawn without a line. */
  public void noLine(long drawing) {
    appendPoint(drawing, DrawCommand.LINE_STYLE, -1, 0);
    DrawingStruct.thickness(drawing, 0);
    DrawingStruct.lining(drawing, false);
  }

  /** Ends the open fill, if any, and opens one of a single color, 0xAARRGGBB. */
  public void beginFill(long drawing, int color) {
    openFill(drawing);
    DrawCommandStruct.color(append(drawing, DrawCommand.SOLID_FILL), color);
  }

  /**
   * Ends the open fill, if any, and opens a gradient with its stops. They are written at once:
   * readers take as many commands behind the fill for stops as it says.
   *
   * @param colors of the stops, 0xAARRGGBB
   * @param ratios of the stops, 0…255
   * @param stops how many, at most {@link DrawCommand#MOST_STOPS}
   * @return the command, whose matrix the caller fills in; valid until the next call of this pen
   */
  public long beginGradient(long drawing, boolean radial, int[] colors, int[] ratios, int stops) {
    Objects.checkIndex(stops, DrawCommand.MOST_STOPS + 1);
    openFill(drawing);
    int fill = DrawingStruct.count(drawing);
    append(drawing, DrawCommand.GRADIENT_FILL);
    for (int i = 0; i < stops; i++) {
      long command = appendPoint(drawing, DrawCommand.GRADIENT_STOP, ratios[i], 0);
      DrawCommandStruct.color(command, colors[i]);
    }
    long command = command(drawing, fill);
    DrawCommandStruct.radial(command, radial ? 1 : 0);
    DrawCommandStruct.stops(command, stops);
    return command;
  }

  /** Closes the outline and ends the fill. Without a fill nothing happens. */
  public void endFill(long drawing) {
    if (DrawingStruct.filling(drawing)) {
      closeOutline(drawing);
      append(drawing, DrawCommand.END_FILL);
      DrawingStruct.filling(drawing, false);
    }
  }

  private void openFill(long drawing) {
    endFill(drawing);
    DrawingStruct.filling(drawing, true);
    DrawingStruct.startX(drawing, DrawingStruct.penX(drawing));
    DrawingStruct.startY(drawing, DrawingStruct.penY(drawing));
  }

  private void closeOutline(long drawing) {
    int x = DrawingStruct.startX(drawing);
    int y = DrawingStruct.startY(drawing);
    boolean open = DrawingStruct.penX(drawing) != x || DrawingStruct.penY(drawing) != y;
    if (DrawingStruct.filling(drawing) && open) {
      lineTo(drawing, x, y);
    }
  }

  private void beginOutline(long drawing) {
    include(drawing, DrawingStruct.penX(drawing), DrawingStruct.penY(drawing));
  }

  private static void setPen(long drawing, int x, int y) {
    DrawingStruct.penX(drawing, x);
    DrawingStruct.penY(drawing, y);
  }

  private long appendPoint(long drawing, int kind, int x, int y) {
    long command = append(drawing, kind);
    DrawCommandStruct.x(command, x);
    DrawCommandStruct.y(command, y);
    return command;
  }

  private long append(long drawing, int kind) {
    int count = DrawingStruct.count(drawing);
    if (count == DrawingStruct.capacity(drawing)) {
      grow(drawing, count);
    }
    DrawingStruct.count(drawing, count + 1);
    long command = command(drawing, count);
    DrawCommandStruct.kind(command, kind);
    return command;
  }

  private void grow(long drawing, int count) {
    int capacity = count == 0 ? FIRST_CAPACITY : Math.multiplyExact(count, 2);
    long bytes = (long) capacity * DrawCommandStruct.SIZE;
    long old = DrawingStruct.commands(drawing);
    long commands =
        old == 0
            ? blocks.allocate(bytes)
            : blocks.reallocate(old, (long) count * DrawCommandStruct.SIZE, bytes);
    DrawingStruct.commands(drawing, commands);
    DrawingStruct.capacity(drawing, capacity);
  }

  private static void includeCurve(long drawing, int controlX, int controlY, int x, int y) {
    int fromX = DrawingStruct.penX(drawing);
    int fromY = DrawingStruct.penY(drawing);
    include(drawing, x, y);
    int peakX = extremum(fromX, controlX, x);
    int peakY = extremum(fromY, controlY, y);
    include(drawing, peakX, y);
    include(drawing, x, peakY);
  }

  /** The value of a quadratic Bézier curve furthest from its end, in one coordinate. */
  static int extremum(int from, int control, int to) {
    double curvature = from - 2.0 * control + to;
    double t = curvature == 0 ? 0 : (from - control) / curvature;
    if (t <= 0 || t >= 1) {
      return to;
    }
    return (int) Math.round((1 - t) * (1 - t) * from + 2 * (1 - t) * t * control + t * t * to);
  }

  private static void include(long drawing, int x, int y) {
    int margin = DrawingStruct.thickness(drawing) / 2;
    if (!DrawingStruct.bounded(drawing)) {
      DrawingStruct.bounded(drawing, true);
      DrawingStruct.minX(drawing, x - margin);
      DrawingStruct.minY(drawing, y - margin);
      DrawingStruct.maxX(drawing, x + margin);
      DrawingStruct.maxY(drawing, y + margin);
      return;
    }
    DrawingStruct.minX(drawing, Math.min(DrawingStruct.minX(drawing), x - margin));
    DrawingStruct.minY(drawing, Math.min(DrawingStruct.minY(drawing), y - margin));
    DrawingStruct.maxX(drawing, Math.max(DrawingStruct.maxX(drawing), x + margin));
    DrawingStruct.maxY(drawing, Math.max(DrawingStruct.maxY(drawing), y + margin));
  }
}
