package dev.o1struct.player.value;

import dev.o1struct.runtime.names.NameBuilder;

/**
 * Numbers as Flash prints them: at most 15 significant digits, an exponent from 1e+15 up and from
 * 1e-6 down.
 *
 * <p>Flash finds the digits by shifting the number into the range of one digit and then multiplying
 * the remainder by ten again and again; the errors of those steps show in the last digit, so they
 * are made here too.
 */
public final class NumberText {
  private static final int DIGITS = 15;
  private static final int SMALLEST_PLAIN_EXPONENT = -5;
  private static final int SUBNORMAL_SHIFT = 54;
  private static final double LOG10_OF_2 = 0.301029995663981;

  private final char[] digits = new char[2 * DIGITS + 8];
  private int count;
  private double remainder;

  /** Makes one to be used again and again; it holds a buffer. */
  public NumberText() {}

  /** Appends the number's text. Allocates nothing. */
  public void append(NameBuilder out, double number) {
    if (number == (int) number) {
      appendInteger(out, (long) number);
    } else if (Double.isNaN(number)) {
      out.append("NaN");
    } else if (Double.isInfinite(number)) {
      out.append(number > 0 ? "Infinity" : "-Infinity");
    } else {
      appendDigits(out, number);
    }
  }

  /** Appends an integer in decimal. */
  public static void appendInteger(NameBuilder out, long number) {
    if (number < 0) out.append('-');
    long rest = Math.abs(number);
    long scale = 1;
    while (rest / scale >= 10) scale *= 10;
    for (; scale > 0; scale /= 10) out.append((char) ('0' + rest / scale % 10));
  }

  private void appendDigits(NameBuilder out, double number) {
    if (number < 0) out.append('-');
    int exponent = shiftToOneDigit(Math.abs(number));
    count = 0;
    int shown = layOut(exponent);
    if (nextDigit() >= '5' && roundUp()) shown++;
    trim();
    int start = count > 1 && digits[0] == '0' && digits[1] != '.' ? 1 : 0;
    for (int i = start; i < count; i++) out.append(digits[i]);
    if (shown == 0) return;
    out.append('e');
    if (shown > 0) out.append('+');
    appendInteger(out, shown);
  }

  /** Writes the digits before rounding; returns the exponent to show, 0 for none. */
  private int layOut(int exponent) {
    if (exponent >= DIGITS || exponent < SMALLEST_PLAIN_EXPONENT) {
      put(nextDigit());
      put('.');
      putDigits(DIGITS - 1);
      return exponent;
    }
    put('0');
    if (exponent >= 0) {
      putDigits(exponent + 1);
      put('.');
      putDigits(DIGITS - exponent - 1);
      return 0;
    }
    put('0');
    put('.');
    for (int i = 1; i < -exponent; i++) put('0');
    putDigits(DIGITS);
    return 0;
  }

  /** Leaves number / 10^exponent in the remainder, at least 1 and below 10. */
  private int shiftToOneDigit(double number) {
    int binary = Math.getExponent(number);
    if (binary < Double.MIN_EXPONENT) {
      binary = Math.getExponent(number * (1L << SUBNORMAL_SHIFT)) - SUBNORMAL_SHIFT;
    }
    int exponent = roundHalfAway(binary * LOG10_OF_2);
    remainder = shift(number, -exponent);
    if ((int) remainder == 0) {
      exponent--;
      remainder = shift(number, -exponent);
    }
    if ((int) remainder >= 10) {
      exponent++;
      remainder = shift(number, -exponent);
    }
    return exponent;
  }

  private static int roundHalfAway(double number) {
    return (int) (number < 0 ? number - 0.5 : number + 0.5);
  }

  /** number * 10^exponent by repeated squaring; dividing by a power rounds unlike multiplying. */
  private static double shift(double number, int exponent) {
    double result = number;
    double power = 10;
    for (int bits = Math.abs(exponent); bits > 0; bits >>= 1) {
      if ((bits & 1) != 0) result = exponent > 0 ? result * power : result / power;
      power *= power;
    }
    return result;
  }

  private char nextDigit() {
    int digit = (int) remainder;
    remainder = (remainder - digit) * 10;
    return (char) ('0' + digit);
  }

  private void put(char character) {
    digits[count++] = character;
  }

  private void putDigits(int howMany) {
    for (int i = 0; i < howMany; i++) put(nextDigit());
  }

  /** Adds one in the last place; true if that makes the number a power of ten one place higher. */
  private boolean roundUp() {
    for (int i = count - 1; i >= 0; i--) {
      if (digits[i] == '.') continue;
      if (digits[i] != '9') {
        digits[i]++;
        return false;
      }
      digits[i] = '0';
    }
    digits[0] = '1';
    return true;
  }

  private void trim() {
    while (count > 0 && digits[count - 1] == '0') count--;
    if (count > 0 && digits[count - 1] == '.') count--;
  }
}
