package dev.o1struct.player.display;

import dev.o1struct.annotations.Struct;

/**
 * An affine transform: {@code x' = a·x + c·y + tx}, {@code y' = b·x + d·y + ty}. The linear part
 * has no unit, the translation is in twips, which is why positions come back rounded to a twentieth
 * of a pixel.
 */
@Struct
public interface Affine {
  double a();

  void a(double value);

  double b();

  void b(double value);

  double c();

  void c(double value);

  double d();

  void d(double value);

  int tx();

  void tx(int value);

  int ty();

  void ty(int value);
}
