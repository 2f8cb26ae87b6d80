package dev.o1struct.player.display;

import java.util.Arrays;

/** An immutable path of a timeline shape. Five numbers a step: kind, x, y, control x, control y. */
public final class ShapePath {
  private static final int MOVE = 0;
  private static final int LINE = 1;
  private static final int CURVE = 2;
  private static final int STRIDE = 5;

  private final int[] steps;

  private ShapePath(int[] steps) {
    this.steps = steps;
  }

  /** Sends the steps to a sink. */
  public void follow(PathSink sink) {
    for (int i = 0; i < steps.length; i += STRIDE) {
      int x = steps[i + 1];
      int y = steps[i + 2];
      switch (steps[i]) {
        case MOVE -> sink.moveTo(x, y);
        case LINE -> sink.lineTo(x, y);
        default -> sink.curveTo(steps[i + 3], steps[i + 4], x, y);
      }
    }
  }

  /** Collects steps. */
  static final class Builder {
    private int[] steps = new int[STRIDE * 16];
    private int length;
    private int x;
    private int y;

    boolean isEmpty() {
      return length == 0;
    }

    /** Moves, unless the pen is there already. */
    void moveTo(int newX, int newY) {
      if (length == 0 || newX != x || newY != y) {
        add(MOVE, newX, newY, 0, 0);
      }
    }

    void edge(ShapeEdge edge) {
      moveTo(edge.fromX(), edge.fromY());
      int kind = edge.curved() ? CURVE : LINE;
      add(kind, edge.toX(), edge.toY(), edge.controlX(), edge.controlY());
    }

    ShapePath build() {
      return new ShapePath(Arrays.copyOf(steps, length));
    }

    private void add(int kind, int newX, int newY, int controlX, int controlY) {
      if (length == steps.length) {
        steps = Arrays.copyOf(steps, length * 2);
      }
      steps[length] = kind;
      steps[length + 1] = newX;
      steps[length + 2] = newY;
      steps[length + 3] = controlX;
      steps[length + 4] = controlY;
      length += STRIDE;
      x = newX;
      y = newY;
    }
  }
}
