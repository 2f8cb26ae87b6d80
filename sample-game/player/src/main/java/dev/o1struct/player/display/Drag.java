package dev.o1struct.player.display;

/** The clip that follows the pointer after startDrag, at most one. */
final class Drag {
  private final Pointer pointer;
  private final Space space = new Space();
  private long clip;
  private double offsetX;
  private double offsetY;
  private boolean constrained;
  private double left;
  private double top;
  private double right;
  private double bottom;

  Drag(Pointer pointer) {
    this.pointer = pointer;
  }

  /**
   * Starts dragging; if {@code centered} the clip's origin jumps to the pointer, else it keeps its
   * distance.
   */
  void start(long dragged, boolean centered) {
    clip = dragged;
    constrained = false;
    long matrix = ClipStruct.matrix(dragged);
    toParent();
    offsetX = centered ? 0 : AffineStruct.tx(matrix) - space.x();
    offsetY = centered ? 0 : AffineStruct.ty(matrix) - space.y();
  }

  /**
   * Keeps the clip's origin inside a rectangle of its parent's space, in twips, in any order of
   * edges.
   */
  void constrain(double x0, double y0, double x1, double y1) {
    constrained = true;
    left = Math.min(x0, x1);
    top = Math.min(y0, y1);
    right = Math.max(x0, x1);
    bottom = Math.max(y0, y1);
  }

  /** Lets go. */
  void stop() {
    clip = 0;
  }

  /** Lets go if it is this clip. */
  void forget(long removed) {
    if (clip == removed) {
      clip = 0;
    }
  }

  /** The clip being dragged, 0 for none. */
  long clip() {
    return clip;
  }

  /** Moves the clip to the pointer. */
  void update() {
    if (clip == 0) {
      return;
    }
    toParent();
    double x = space.x() + offsetX;
    double y = space.y() + offsetY;
    if (constrained) {
      x = Math.clamp(x, left, right);
      y = Math.clamp(y, top, bottom);
    }
    long matrix = ClipStruct.matrix(clip);
    AffineStruct.tx(matrix, (int) x);
    AffineStruct.ty(matrix, (int) y);
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  private void toParent() {
    long parent = ClipStruct.parent(clip);
    if (parent == 0) {
      space.toStage(0, pointer.x(), pointer.y());
    } else {
      space.toClip(parent, pointer.x(), pointer.y());
    }
  }
}
