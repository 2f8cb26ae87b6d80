package dev.o1struct.player.render;

import dev.o1struct.player.display.PathSink;
import java.awt.geom.Path2D;

/**
 * A path under construction in device space, fed with twips of the clip that a {@link Viewpoint}
 * looks at.
 */
final class Outline implements PathSink {
  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD, 64);
  private Viewpoint view = new Viewpoint();
  private double pendingX;
  private double pendingY;
  private boolean pending;

  /** Starts over, with the pen at this point. */
  void begin(Viewpoint from, double x, double y) {
    path.reset();
    view = from;
    moveTo(x, y);
  }

  @Override
  public void moveTo(double x, double y) {
    pendingX = x;
    pendingY = y;
    pending = true;
  }

  @Override
  public void lineTo(double x, double y) {
    setDown();
    path.lineTo(view.x(x, y), view.y(x, y));
  }

  @Override
  public void curveTo(double controlX, double controlY, double x, double y) {
    setDown();
    path.quadTo(view.x(controlX, controlY), view.y(controlX, controlY), view.x(x, y), view.y(x, y));
  }

  /** False if there is nothing but moves. */
  boolean isDrawn() {
    return path.getCurrentPoint() != null;
  }

  /** The path so far; valid until the next {@link #begin}. */
  Path2D.Double path() {
    return path;
  }

  private void setDown() {
    if (pending) {
      path.moveTo(view.x(pendingX, pendingY), view.y(pendingX, pendingY));
      pending = false;
    }
  }
}
