package dev.o1struct.player.display;

/**
 * {@code _width} and {@code _height}: the extent of a clip in its parent's space, in pixels.
 * Setting one scales the clip so that the rectangle around it gets that size, which for a rotated
 * clip changes both scales.
 */
final class ClipSize {
  private final Bounds bounds;

  ClipSize(Library library) {
    bounds = new Bounds(library);
  }

  double width(long clip) {
    return Twips.pixels(bounds.inParent(clip).width());
  }

  double height(long clip) {
    return Twips.pixels(bounds.inParent(clip).height());
  }

  /** Sets the width in pixels. */
  void width(long clip, double pixels) {
    Fit fit = new Fit(clip);
    double across = fit.target(pixels, fit.width);
    double down = fit.target(pixels, fit.height);
    ClipTransform.scaleX(clip, fit.along(across, down));
    ClipTransform.scaleY(
        clip, fit.held(fit.sine * fit.scaleX + fit.aspect * fit.cosine * fit.scaleY));
  }

  /** Sets the height in pixels. */
  void height(long clip, double pixels) {
    Fit fit = new Fit(clip);
    double across = fit.target(pixels, fit.width);
    double down = fit.target(pixels, fit.height);
    ClipTransform.scaleX(
        clip, fit.held(fit.aspect * fit.cosine * fit.scaleX + fit.sine * fit.scaleY));
    ClipTransform.scaleY(clip, fit.along(down, across));
  }

  /**
   * The rectangle around a clip of size w × h turned by t is w·cos t + h·sin t wide; Flash solves
   * that for both scales at once, so that the side asked for comes out right and the other changes
   * as little as the turn allows.
   */
  private final class Fit {
    private final double width;
    private final double height;
    private final double aspect;
    private final double cosine;
    private final double sine;
    private final double scaleX;
    private final double scaleY;

    Fit(long clip) {
      bounds.local(clip);
      width = Twips.pixels(bounds.width());
      height = Twips.pixels(bounds.height());
      aspect = height / width;
      double angle = Math.toRadians(ClipTransform.rotation(clip));
      cosine = Math.abs(Math.cos(angle));
      sine = Math.abs(Math.sin(angle));
      scaleX = ClipTransform.scaleX(clip);
      scaleY = ClipTransform.scaleY(clip);
    }

    double target(double wanted, double natural) {
      return natural == 0 ? 0 : wanted / natural;
    }

    double along(double direct, double turned) {
      double divisor = (cosine + aspect * sine) * (aspect * cosine + sine);
      return finite(aspect * (cosine * direct + sine * turned) / divisor);
    }

    double held(double sum) {
      return finite(sum / (aspect * cosine + sine));
    }

    private double finite(double scale) {
      return Double.isFinite(scale) ? scale : 0;
    }
  }
}
