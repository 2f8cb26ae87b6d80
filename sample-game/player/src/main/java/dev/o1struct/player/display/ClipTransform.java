package dev.o1struct.player.display;

/**
 * Position, scale, rotation and alpha of a clip, as scripts see them. Flash stores a matrix and
 * remembers beside it the scale and rotation last asked for, so that {@code _xscale = -50} reads
 * back as -50 and not as a half turn; a matrix from the timeline is decomposed when a script first
 * asks.
 */
public final class ClipTransform {
  private static final double FACTOR_ONE = 256;

  private ClipTransform() {}

  /** The identity, fully opaque and visible. */
  static void reset(long clip) {
    long matrix = ClipStruct.matrix(clip);
    AffineStruct.clear(matrix);
    AffineStruct.a(matrix, 1);
    AffineStruct.d(matrix, 1);
    resetTint(ClipStruct.tint(clip));
    ClipFlags.remove(clip, ClipFlags.SCALED);
  }

  /** Factors of one, offsets of zero. */
  static void resetTint(long tint) {
    TintStruct.clear(tint);
    TintStruct.redFactor(tint, (short) FACTOR_ONE);
    TintStruct.greenFactor(tint, (short) FACTOR_ONE);
    TintStruct.blueFactor(tint, (short) FACTOR_ONE);
    TintStruct.alphaFactor(tint, (short) FACTOR_ONE);
  }

  /** Position in pixels. */
  public static double x(long clip) {
    return Twips.pixels(AffineStruct.tx(ClipStruct.matrix(clip)));
  }

  /** Position in pixels. */
  public static double y(long clip) {
    return Twips.pixels(AffineStruct.ty(ClipStruct.matrix(clip)));
  }

  /** Sets the position in pixels. */
  public static void x(long clip, double pixels) {
    AffineStruct.tx(ClipStruct.matrix(clip), Twips.of(pixels));
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  /** Sets the position in pixels. */
  public static void y(long clip, double pixels) {
    AffineStruct.ty(ClipStruct.matrix(clip), Twips.of(pixels));
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  /** Horizontal scale, 1 for the natural size. */
  public static double scaleX(long clip) {
    decompose(clip);
    return ClipStruct.scaleX(clip);
  }

  /** Vertical scale, 1 for the natural size. */
  public static double scaleY(long clip) {
    decompose(clip);
    return ClipStruct.scaleY(clip);
  }

  /** Rotation in degrees, -180…180, clockwise on the screen. */
  public static double rotation(long clip) {
    decompose(clip);
    return ClipStruct.rotation(clip);
  }

  /** Sets the horizontal scale. */
  public static void scaleX(long clip, double scale) {
    decompose(clip);
    ClipStruct.scaleX(clip, scale);
    composeX(clip);
  }

  /** Sets the vertical scale. */
  public static void scaleY(long clip, double scale) {
    decompose(clip);
    ClipStruct.scaleY(clip, scale);
    composeY(clip);
  }

  /** Sets the rotation in degrees, of any size. */
  public static void rotation(long clip, double degrees) {
    decompose(clip);
    double turn = degrees % 360;
    if (turn > 180) {
      turn -= 360;
    } else if (turn < -180) {
      turn += 360;
    }
    ClipStruct.rotation(clip, turn);
    composeX(clip);
    composeY(clip);
  }

  /** Opacity in percent, as rounded by its storage. */
  public static double alpha(long clip) {
    return TintStruct.alphaFactor(ClipStruct.tint(clip)) / FACTOR_ONE * 100;
  }

  /** Sets the opacity in percent. */
  public static void alpha(long clip, double percent) {
    TintStruct.alphaFactor(ClipStruct.tint(clip), (short) (int) (percent / 100 * FACTOR_ONE));
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  private static void composeX(long clip) {
    long matrix = ClipStruct.matrix(clip);
    double angle = Math.toRadians(ClipStruct.rotation(clip));
    AffineStruct.a(matrix, ClipStruct.scaleX(clip) * Math.cos(angle));
    AffineStruct.b(matrix, ClipStruct.scaleX(clip) * Math.sin(angle));
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  private static void composeY(long clip) {
    long matrix = ClipStruct.matrix(clip);
    double angle = Math.toRadians(ClipStruct.rotation(clip)) + ClipStruct.skew(clip);
    AffineStruct.c(matrix, -ClipStruct.scaleY(clip) * Math.sin(angle));
    AffineStruct.d(matrix, ClipStruct.scaleY(clip) * Math.cos(angle));
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  private static void decompose(long clip) {
    if (ClipFlags.has(clip, ClipFlags.SCALED)) {
      return;
    }
    long matrix = ClipStruct.matrix(clip);
    double a = AffineStruct.a(matrix);
    double b = AffineStruct.b(matrix);
    double c = AffineStruct.c(matrix);
    double d = AffineStruct.d(matrix);
    double angle = StrictMath.atan2(b, a);
    ClipStruct.scaleX(clip, Math.sqrt(a * a + b * b));
    ClipStruct.scaleY(clip, Math.sqrt(c * c + d * d));
    ClipStruct.rotation(clip, Math.toDegrees(angle));
    ClipStruct.skew(clip, StrictMath.atan2(-c, d) - angle);
    ClipFlags.add(clip, ClipFlags.SCALED);
  }
}
