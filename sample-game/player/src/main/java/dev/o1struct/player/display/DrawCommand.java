package dev.o1struct.player.display;

import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U8;
import dev.o1struct.annotations.Union;

/**
 * One recorded call of the vector API, 32 bytes, an element of a clip's drawing. Coordinates are
 * twips in the clip's own space; colors are 0xAARRGGBB.
 *
 * <p>A gradient is a {@link #GRADIENT_FILL} with its matrix, followed by {@code stops} commands of
 * kind {@link #GRADIENT_STOP}.
 */
@Struct
public interface DrawCommand {
  /** Moves the pen to x, y. */
  int MOVE = 0;

  /** A straight line to x, y. */
  int LINE = 1;

  /** A quadratic Bézier curve over the control point to x, y. */
  int CURVE = 2;

  /** Opens a fill of one color. */
  int SOLID_FILL = 3;

  /** Opens a gradient fill; x and y are the translation of its matrix. */
  int GRADIENT_FILL = 4;

  /** A color of the gradient opened last; x is its ratio, 0…255. */
  int GRADIENT_STOP = 5;

  /** Closes the fill. */
  int END_FILL = 6;

  /**
   * Changes the line style; x is the thickness in twips, 0 for a hairline, negative for no line.
   */
  int LINE_STYLE = 7;

  /** No gradient has more colors; Flash's own limit. */
  int MOST_STOPS = 15;

  @U8
  int kind();

  void kind(int value);

  /** How many {@link #GRADIENT_STOP} commands follow. */
  @U8
  int stops();

  void stops(int value);

  /** 1 for a radial gradient, 0 for a linear one. */
  @U8
  int radial();

  void radial(int value);

  int color();

  void color(int value);

  int x();

  void x(int value);

  int y();

  void y(int value);

  @Union(value = "data", arm = "curve")
  int controlX();

  void controlX(int value);

  @Union(value = "data", arm = "curve")
  int controlY();

  void controlY(int value);

  /** Linear part of a gradient's matrix: a, b, c, d, from the gradient's square to the clip. */
  @Union(value = "data", arm = "gradient")
  float a();

  void a(float value);

  @Union(value = "data", arm = "gradient")
  float b();

  void b(float value);

  @Union(value = "data", arm = "gradient")
  float c();

  void c(float value);

  @Union(value = "data", arm = "gradient")
  float d();

  void d(float value);
}
