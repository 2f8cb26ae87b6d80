package dev.o1struct.player.display;

/**
 * Carries points between a clip's space and the stage. One object is used again and again: a call
 * leaves its result in {@link #x} and {@link #y}, in twips.
 */
public final class Space {
  private double x;
  private double y;

  /** Makes one at the origin. */
  public Space() {}

  /** The result of the last call, in twips. */
  public double x() {
    return x;
  }

  /** The result of the last call, in twips. */
  public double y() {
    return y;
  }

  /** From a clip's space to the stage. */
  public void toStage(long clip, double fromX, double fromY) {
    x = fromX;
    y = fromY;
    for (long outer = clip; outer != 0; outer = ClipStruct.parent(outer)) {
      toParent(outer);
    }
  }

  /** From the stage to a clip's space; unchanged by clips whose transform has no inverse. */
  public void toClip(long clip, double stageX, double stageY) {
    x = stageX;
    y = stageY;
    enter(clip);
  }

  private void enter(long clip) {
    long parent = ClipStruct.parent(clip);
    if (parent != 0) {
      enter(parent);
    }
    fromParent(clip);
  }

  private void toParent(long clip) {
    long matrix = ClipStruct.matrix(clip);
    double innerX = x;
    double innerY = y;
    x = AffineStruct.a(matrix) * innerX + AffineStruct.c(matrix) * innerY + AffineStruct.tx(matrix);
    y = AffineStruct.b(matrix) * innerX + AffineStruct.d(matrix) * innerY + AffineStruct.ty(matrix);
  }

  private void fromParent(long clip) {
    long matrix = ClipStruct.matrix(clip);
    double a = AffineStruct.a(matrix);
    double b = AffineStruct.b(matrix);
    double c = AffineStruct.c(matrix);
    double d = AffineStruct.d(matrix);
    double determinant = a * d - b * c;
    if (determinant == 0) {
      return;
    }
    double outerX = x - AffineStruct.tx(matrix);
    double outerY = y - AffineStruct.ty(matrix);
    x = (d * outerX - c * outerY) / determinant;
    y = (a * outerY - b * outerX) / determinant;
  }
}
