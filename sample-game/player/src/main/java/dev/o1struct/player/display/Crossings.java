package dev.o1struct.player.display;

/**
 * Is a point inside a path by the even-odd rule? Counts the edges that a ray from the point to the
 * right crosses; curves are cut into {@value #PIECES} lines. Outlines are closed, as fills close
 * them.
 */
final class Crossings implements PathSink {
  private static final int PIECES = 8;

  private double pointX;
  private double pointY;
  private double startX;
  private double startY;
  private double x;
  private double y;
  private boolean inside;

  /** Starts over with a point. */
  void begin(double x, double y) {
    pointX = x;
    pointY = y;
    inside = false;
    setPen(0, 0);
    startX = 0;
    startY = 0;
  }

  /** Ends the path: true if the point is inside. */
  boolean end() {
    lineTo(startX, startY);
    return inside;
  }

  @Override
  public void moveTo(double toX, double toY) {
    lineTo(startX, startY);
    startX = toX;
    startY = toY;
    setPen(toX, toY);
  }

  @Override
  public void lineTo(double toX, double toY) {
    if (y > pointY != toY > pointY && pointX < x + (pointY - y) / (toY - y) * (toX - x)) {
      inside = !inside;
    }
    setPen(toX, toY);
  }

  @Override
  public void curveTo(double controlX, double controlY, double toX, double toY) {
    double fromX = x;
    double fromY = y;
    for (int i = 1; i <= PIECES; i++) {
      double t = i / (double) PIECES;
      double s = 1 - t;
      lineTo(
          s * s * fromX + 2 * s * t * controlX + t * t * toX,
          s * s * fromY + 2 * s * t * controlY + t * t * toY);
    }
  }

  private void setPen(double toX, double toY) {
    x = toX;
    y = toY;
  }
}
