package dev.o1struct.player.display;

/** Receives a path step by step; coordinates in twips of the clip or shape that it belongs to. */
public interface PathSink {
  /** Begins a new outline here. */
  void moveTo(double x, double y);

  /** Goes on straight. */
  void lineTo(double x, double y);

  /** Goes on by a quadratic Bézier curve. */
  void curveTo(double controlX, double controlY, double x, double y);
}
