package dev.o1struct.player.builtins;

/**
 * Sine and cosine to the same last bit as {@link StrictMath}, but without the arrays that it makes
 * for every argument beyond π/4. The method is FDLIBM's (Sun Microsystems, 1993; e_rem_pio2, k_sin,
 * k_cos): take off multiples of π/2 in two or three steps (Cody and Waite), then a polynomial in
 * the rest.
 *
 * <p>An object holds the rest between the two halves, so it belongs to one thread.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // constants as FDLIBM prints them
final class Trigonometry {
  private static final double QUARTER_PI = Math.PI / 4;

  /** Above 2^19·π/2 the reduction needs more bits of π than are here. */
  private static final double LARGEST = 823_549;

  private static final double TWO_OVER_PI = 0.6366197723675814;

  /** π/2 in thirds of 33 bits; each tail is what comes after it. */
  private static final double FIRST = 1.5707963267341256;

  private static final double FIRST_TAIL = 6.077100506506192e-11;
  private static final double SECOND = 6.077100506303966e-11;
  private static final double SECOND_TAIL = 2.0222662487959506e-21;
  private static final double THIRD = 2.0222662487111665e-21;
  private static final double THIRD_TAIL = 8.4784276603689e-32;

  /** The reduced argument as the sum of two doubles. */
  private double rest;

  private double restTail;

  /** How many times π/2 was taken off, modulo 4. */
  private int quadrant;

  /** The sine of an angle in radians. */
  double sin(double x) {
    double size = Math.abs(x);
    if (size <= QUARTER_PI) {
      return sine(x, 0);
    }
    if (!(size < LARGEST)) {
      return StrictMath.sin(x);
    }
    reduce(x);
    return turned(quadrant);
  }

  /** The cosine of an angle in radians. */
  double cos(double x) {
    double size = Math.abs(x);
    if (size <= QUARTER_PI) {
      return cosine(x, 0);
    }
    if (!(size < LARGEST)) {
      return StrictMath.cos(x);
    }
    reduce(x);
    return turned(quadrant + 1);
  }

  private double turned(int quarter) {
    return switch (quarter & 3) {
      case 0 -> sine(rest, restTail);
      case 1 -> cosine(rest, restTail);
      case 2 -> -sine(rest, restTail);
      default -> -cosine(rest, restTail);
    };
  }

  private void reduce(double x) {
    double size = Math.abs(x);
    int n = (int) (size * TWO_OVER_PI + 0.5);
    double r = size - n * FIRST;
    double w = n * FIRST_TAIL;
    double y = r - w;
    if (isNearMultiple(size, n) && lostBits(size, y) > 16) {
      double t = r;
      w = n * SECOND;
      r = t - w;
      w = n * SECOND_TAIL - ((t - r) - w);
      y = r - w;
      if (lostBits(size, y) > 49) {
        t = r;
        w = n * THIRD;
        r = t - w;
        w = n * THIRD_TAIL - ((t - r) - w);
        y = r - w;
      }
    }
    double tail = (r - y) - w;
    rest = x < 0 ? -y : y;
    restTail = x < 0 ? -tail : tail;
    quadrant = x < 0 ? -n : n;
  }

  /** Can the subtraction have cancelled bits? Small multiples are told by their upper halves. */
  private static boolean isNearMultiple(double size, int n) {
    return n >= 32 || highWord(size) == highWord(n * (Math.PI / 2));
  }

  private static int lostBits(double before, double after) {
    return Math.getExponent(before) - Math.getExponent(after);
  }

  private static int highWord(double value) {
    return (int) (Double.doubleToRawLongBits(value) >>> 32);
  }

  private static double sine(double x, double tail) {
    if (Math.abs(x) < 0x1p-27) {
      return x;
    }
    double z = x * x;
    double v = z * x;
    double r =
        0.00833333333332249
            + z
                * (-0.0001984126982985795
                    + z
                        * (2.7557313707070068e-06
                            + z * (-2.5050760253406863e-08 + z * 1.58969099521155e-10)));
    double cubic = -0.16666666666666632;
    return tail == 0
        ? x + v * (cubic + z * r)
        : x - ((z * (0.5 * tail - v * r) - tail) - v * cubic);
  }

  private static double cosine(double x, double tail) {
    if (Math.abs(x) < 0x1p-27) {
      return 1;
    }
    double z = x * x;
    double r =
        z
            * (0.0416666666666666
                + z
                    * (-0.001388888888887411
                        + z
                            * (2.480158728947673e-05
                                + z
                                    * (-2.7557314351390663e-07
                                        + z
                                            * (2.087572321298175e-09
                                                + z * -1.1359647557788195e-11)))));
    int high = highWord(x) & 0x7fff_ffff;
    if (high < 0x3fd3_3333) {
      return 1 - (0.5 * z - (z * r - x * tail));
    }
    // Close to x/4, and exact: 1 - near then loses nothing.
    double near =
        high > 0x3fe9_0000 ? 0.28125 : Double.longBitsToDouble((long) (high - 0x0020_0000) << 32);
    return (1 - near) - ((0.5 * z - near) - (z * r - x * tail));
  }
}
