package dev.o1struct.recompiler.swf;

import java.util.List;

/** What fills an area, or a line of DefineShape4. */
public sealed interface FillStyle {
  /** One colour, {@code 0xAARRGGBB}. */
  record Solid(int argb) implements FillStyle {}

  /**
   * A gradient over the square of ±16,384 twips, brought into place by {@code matrix}.
   *
   * @param spread 0 pad, 1 reflect, 2 repeat
   * @param linearRgb whether colours are mixed in linear light
   * @param focalPoint −1…1 along the x axis, 0 but for FOCAL
   */
  record Gradient(
      GradientKind kind,
      Matrix matrix,
      int spread,
      boolean linearRgb,
      double focalPoint,
      List<GradientStop> stops)
      implements FillStyle {
    /** Copies the stops. */
    public Gradient {
      stops = List.copyOf(stops);
    }
  }

  /** The geometry of a gradient. */
  enum GradientKind {
    LINEAR,
    RADIAL,
    FOCAL
  }

  /**
   * A colour of a gradient.
   *
   * @param ratio 0…255, where it stands
   */
  record GradientStop(int ratio, int argb) {}

  /**
   * A bitmap by the id of its character; 65,535 is none.
   *
   * @param repeating tiled, else its edge is drawn out
   */
  record Bitmap(int bitmapId, Matrix matrix, boolean repeating, boolean smoothed)
      implements FillStyle {}
}
