package dev.o1struct.recompiler.swf;

import org.jspecify.annotations.Nullable;

/** One step of a shape's outline. Coordinates are in twips. */
public sealed interface ShapeRecord {
  /** A number of a style or of a point's coordinate that the record leaves as it was. */
  int UNCHANGED = -1;

  /**
   * Moves the pen, chooses styles, or both.
   *
   * @param moves whether the pen goes to ({@code x}, {@code y}), counted from the shape's origin
   * @param fill0 the fill left of the edges that follow, or {@link #UNCHANGED}
   * @param fill1 the fill right of them, or {@link #UNCHANGED}
   * @param line their line style, or {@link #UNCHANGED}
   * @param newStyles what replaces the styles before the numbers are looked up, or null
   */
  record StyleChange(
      boolean moves, int x, int y, int fill0, int fill1, int line, @Nullable ShapeStyles newStyles)
      implements ShapeRecord {}

  /** A straight line from the pen to the pen plus this. */
  record StraightEdge(int dx, int dy) implements ShapeRecord {}

  /**
   * A quadratic curve; the control point counts from the pen, the anchor from the control point.
   */
  record CurvedEdge(int controlDx, int controlDy, int anchorDx, int anchorDy)
      implements ShapeRecord {}
}
