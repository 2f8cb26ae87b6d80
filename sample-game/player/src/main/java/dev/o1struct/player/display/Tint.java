package dev.o1struct.player.display;

import dev.o1struct.annotations.Struct;

/**
 * A color transform: each component is multiplied by its factor in 256ths, then its offset is
 * added. Flash's {@code _alpha} is the alpha factor, so it comes back rounded to a 256th.
 */
@Struct
public interface Tint {
  short redFactor();

  void redFactor(short value);

  short greenFactor();

  void greenFactor(short value);

  short blueFactor();

  void blueFactor(short value);

  short alphaFactor();

  void alphaFactor(short value);

  short redOffset();

  void redOffset(short value);

  short greenOffset();

  void greenOffset(short value);

  short blueOffset();

  void blueOffset(short value);

  short alphaOffset();

  void alphaOffset(short value);
}
