package dev.o1struct.player.display;

/** Conversion between pixels, the unit of scripts, and twips, the unit of what is stored. */
public final class Twips {
  /** Twips in a pixel. */
  public static final int PER_PIXEL = 20;

  private Twips() {}

  /** Twips of a length in pixels, cut toward zero as Flash does; saturates, and is 0 for NaN. */
  public static int of(double pixels) {
    return (int) (pixels * PER_PIXEL);
  }

  /** Pixels of a length in twips. */
  public static double pixels(double twips) {
    return twips / PER_PIXEL;
  }
}
