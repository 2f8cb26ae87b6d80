package dev.o1struct.player.display;

import java.util.List;

/**
 * Finds what is at a point of the stage, by what is filled; a line counts as a hit within half its
 * thickness only through the bounds of its clip, as in Flash's coarse test.
 */
final class Picker {
  private final Stage stage;
  private final Space space = new Space();
  private final Crossings crossings = new Crossings();
  private final Bounds bounds;

  Picker(Stage stage) {
    this.stage = stage;
    bounds = new Bounds(stage.library());
  }

  /**
   * The topmost movie clip with a fill at a point, in twips of the stage, passing over one with all
   * in it; 0 for none.
   */
  long clipAt(double x, double y, long except) {
    return stage.root() == 0 ? 0 : clipAt(stage.root(), x, y, except);
  }

  private long clipAt(long clip, double x, double y, long except) {
    if (clip == except || !ClipFlags.has(clip, ClipFlags.VISIBLE)) {
      return 0;
    }
    boolean movie = ClipStruct.kind(clip) == ClipKind.MOVIE;
    for (long child = ClipStruct.lastChild(clip); child != 0; child = ClipStruct.previous(child)) {
      long found = clipAt(child, x, y, except);
      if (found != 0) {
        return ClipStruct.kind(found) == ClipKind.MOVIE || !movie ? found : clip;
      }
    }
    return isFilledAt(clip, x, y) ? clip : 0;
  }

  /** True if the rectangle around a clip holds a point, in twips of the stage. */
  boolean boundsHold(long clip, double x, double y) {
    bounds.onStage(clip);
    return x >= bounds.minX() && x <= bounds.maxX() && y >= bounds.minY() && y <= bounds.maxY();
  }

  /** True if the rectangles around two clips meet on the stage. */
  boolean boundsMeet(long clip, long other) {
    bounds.onStage(clip);
    double minX = bounds.minX();
    double minY = bounds.minY();
    double maxX = bounds.maxX();
    double maxY = bounds.maxY();
    bounds.onStage(other);
    return minX <= bounds.maxX()
        && maxX >= bounds.minX()
        && minY <= bounds.maxY()
        && maxY >= bounds.minY();
  }

  /** True if a clip or something in it is filled at a point, in twips of the stage. */
  boolean isHit(long clip, double x, double y) {
    if (isFilledAt(clip, x, y)) {
      return true;
    }
    for (long child = ClipStruct.firstChild(clip); child != 0; child = ClipStruct.next(child)) {
      if (isHit(child, x, y)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFilledAt(long clip, double x, double y) {
    space.toClip(clip, x, y);
    return ClipStruct.kind(clip) == ClipKind.SHAPE
        ? isShapeAt(stage.library().layers(ClipStruct.character(clip)))
        : isDrawingAt(ClipStruct.drawing(clip));
  }

  private boolean isShapeAt(List<ShapeLayer> layers) {
    for (ShapeLayer layer : layers) {
      for (ShapeLayer.Fill fill : layer.fills()) {
        crossings.begin(space.x(), space.y());
        fill.path().follow(crossings);
        if (crossings.end()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDrawingAt(long drawing) {
    boolean filling = false;
    double penX = 0;
    double penY = 0;
    for (int i = 0; i < DrawingStruct.count(drawing); i++) {
      long command = DrawingPen.command(drawing, i);
      double x = DrawCommandStruct.x(command);
      double y = DrawCommandStruct.y(command);
      switch (DrawCommandStruct.kind(command)) {
        case DrawCommand.SOLID_FILL, DrawCommand.GRADIENT_FILL -> {
          filling = true;
          crossings.begin(space.x(), space.y());
          crossings.moveTo(penX, penY);
          continue;
        }
        case DrawCommand.END_FILL -> {
          if (filling && crossings.end()) {
            return true;
          }
          filling = false;
          continue;
        }
        case DrawCommand.MOVE -> crossings.moveTo(x, y);
        case DrawCommand.LINE -> crossings.lineTo(x, y);
        case DrawCommand.CURVE ->
            crossings.curveTo(
                DrawCommandStruct.controlX(command), DrawCommandStruct.controlY(command), x, y);
        default -> {
          continue;
        }
      }
      penX = x;
      penY = y;
    }
    return filling && crossings.end();
  }
}
