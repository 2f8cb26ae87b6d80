package dev.o1struct.player.render;

import java.awt.Color;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.geom.AffineTransform;

/**
 * A gradient as SWF defines it: colors 0xAARRGGBB at ratios 0…255, over a square of 32768 twips
 * around the origin that the matrix puts in its place in the clip.
 *
 * @param radial false for a linear gradient, which runs along the square's x axis
 * @param matrix from the square to the clip, in twips
 * @param ratios places of the colors, rising
 * @param argb the colors
 * @param focus place of a radial gradient's focus on the x axis, -1…1
 * @param cycle what is seen beyond the square
 */
@SuppressWarnings("ArrayRecordComponent") // built and consumed within one drawing, never compared
record Gradient(
    boolean radial,
    AffineTransform matrix,
    int[] ratios,
    int[] argb,
    float focus,
    CycleMethod cycle) {

  /** Number of colors. */
  int size() {
    return argb.length;
  }

  /** The ratios as fractions, made to rise strictly, which Java2D insists on and SWF does not. */
  float[] fractions() {
    float[] fractions = new float[ratios.length];
    float least = 0;
    for (int i = 0; i < fractions.length; i++) {
      float room = (fractions.length - 1 - i) * STEP;
      fractions[i] = Math.clamp(ratios[i] / 255f, least, 1 - room);
      least = fractions[i] + STEP;
    }
    return fractions;
  }

  /** The colors after the view's color transform. */
  Color[] colors(Viewpoint view) {
    Color[] colors = new Color[argb.length];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = new Color(view.color(argb[i]), true);
    }
    return colors;
  }

  private static final float STEP = 1e-4f;
}
