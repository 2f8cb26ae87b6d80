package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.Rectangle;

/**
 * The smallest upright rectangle around a clip's content, in twips of a space to choose. One object
 * is used again and again; an empty clip leaves {@link #isEmpty}.
 */
final class Bounds {
  private final Library library;
  private final Space space = new Space();
  private double minX;
  private double minY;
  private double maxX;
  private double maxY;

  Bounds(Library library) {
    this.library = library;
  }

  /** Measures in the clip's own space. */
  Bounds local(long clip) {
    begin();
    addContent(clip, 1, 0, 0, 1, 0, 0);
    return this;
  }

  /** Measures in the space of the clip's parent. */
  Bounds inParent(long clip) {
    begin();
    add(clip, 1, 0, 0, 1, 0, 0);
    return this;
  }

  /** Measures on the stage. */
  Bounds onStage(long clip) {
    begin();
    addOnStage(clip, clip, 1, 0, 0, 1, 0, 0);
    return this;
  }

  /** Measures in another clip's space. */
  Bounds relativeTo(long clip, long other) {
    if (clip == other) {
      return local(clip);
    }
    onStage(clip);
    if (!isEmpty()) {
      toSpaceOf(other, minX, minY, maxX, maxY);
    }
    return this;
  }

  private void toSpaceOf(long clip, double left, double top, double right, double bottom) {
    begin();
    include(clip, left, top);
    include(clip, right, top);
    include(clip, left, bottom);
    include(clip, right, bottom);
  }

  private void include(long clip, double x, double y) {
    space.toClip(clip, x, y);
    addPoint(1, 0, 0, 1, 0, 0, (int) Math.rint(space.x()), (int) Math.rint(space.y()));
  }

  boolean isEmpty() {
    return minX > maxX;
  }

  double minX() {
    return minX;
  }

  double minY() {
    return minY;
  }

  double maxX() {
    return maxX;
  }

  double maxY() {
    return maxY;
  }

  /** In twips, 0 if empty. */
  double width() {
    return isEmpty() ? 0 : maxX - minX;
  }

  /** In twips, 0 if empty. */
  double height() {
    return isEmpty() ? 0 : maxY - minY;
  }

  private void begin() {
    minX = Double.POSITIVE_INFINITY;
    minY = Double.POSITIVE_INFINITY;
    maxX = Double.NEGATIVE_INFINITY;
    maxY = Double.NEGATIVE_INFINITY;
  }

  /**
   * Climbs from {@code outer} to the root, joining transforms, then measures {@code clip}'s
   * content.
   */
  private void addOnStage(
      long clip, long outer, double a, double b, double c, double d, double tx, double ty) {
    if (outer == 0) {
      addContent(clip, a, b, c, d, tx, ty);
      return;
    }
    long m = ClipStruct.matrix(outer);
    double ma = AffineStruct.a(m);
    double mb = AffineStruct.b(m);
    double mc = AffineStruct.c(m);
    double md = AffineStruct.d(m);
    addOnStage(
        clip,
        ClipStruct.parent(outer),
        ma * a + mc * b,
        mb * a + md * b,
        ma * c + mc * d,
        mb * c + md * d,
        ma * tx + mc * ty + AffineStruct.tx(m),
        mb * tx + md * ty + AffineStruct.ty(m));
  }

  private void add(long clip, double a, double b, double c, double d, double tx, double ty) {
    long m = ClipStruct.matrix(clip);
    double ma = AffineStruct.a(m);
    double mb = AffineStruct.b(m);
    double mc = AffineStruct.c(m);
    double md = AffineStruct.d(m);
    int mx = AffineStruct.tx(m);
    int my = AffineStruct.ty(m);
    addContent(
        clip,
        a * ma + c * mb,
        b * ma + d * mb,
        a * mc + c * md,
        b * mc + d * md,
        a * mx + c * my + tx,
        b * mx + d * my + ty);
  }

  private void addContent(long clip, double a, double b, double c, double d, double tx, double ty) {
    if (ClipStruct.kind(clip) == ClipKind.SHAPE) {
      Rectangle shape = library.bounds(ClipStruct.character(clip));
      if (shape.xMin() <= shape.xMax()) {
        addPoint(a, b, c, d, tx, ty, shape.xMin(), shape.yMin());
        addPoint(a, b, c, d, tx, ty, shape.xMax(), shape.yMin());
        addPoint(a, b, c, d, tx, ty, shape.xMin(), shape.yMax());
        addPoint(a, b, c, d, tx, ty, shape.xMax(), shape.yMax());
      }
    }
    long drawing = ClipStruct.drawing(clip);
    if (DrawingStruct.bounded(drawing)) {
      int left = DrawingStruct.minX(drawing);
      int top = DrawingStruct.minY(drawing);
      int right = DrawingStruct.maxX(drawing);
      int bottom = DrawingStruct.maxY(drawing);
      addPoint(a, b, c, d, tx, ty, left, top);
      addPoint(a, b, c, d, tx, ty, right, top);
      addPoint(a, b, c, d, tx, ty, left, bottom);
      addPoint(a, b, c, d, tx, ty, right, bottom);
    }
    for (long child = ClipStruct.firstChild(clip); child != 0; child = ClipStruct.next(child)) {
      add(child, a, b, c, d, tx, ty);
    }
  }

  private void addPoint(
      double a, double b, double c, double d, double tx, double ty, int x, int y) {
    double placedX = Math.rint(a * x + c * y + tx);
    double placedY = Math.rint(b * x + d * y + ty);
    minX = Math.min(minX, placedX);
    minY = Math.min(minY, placedY);
    maxX = Math.max(maxX, placedX);
    maxY = Math.max(maxY, placedY);
  }
}
