package dev.o1struct.player.value;

import dev.o1struct.runtime.names.NamePool;

/**
 * Numbers out of text, as Flash reads them: white space before, a sign, decimal digits, a fraction,
 * an exponent. From SWF 6 on 0x starts a hexadecimal and a zero an octal number, both 32 bits wide
 * and signed. What follows a number makes it NaN; in SWF 4 it is passed over, and text that is no
 * number is 0.
 *
 * <p>Flash sums digit times power of ten, whose rounding errors stay in the result; here they do
 * too.
 */
public final class TextNumber {
  private static final int LARGEST_EXPONENT = 100_000;

  private TextNumber() {}

  /** The number that the name is, by the rules of an SWF version. Allocates nothing. */
  public static double parse(NamePool names, long name, int version) {
    int length = names.length(name);
    if (length == 0) return version >= 5 ? Double.NaN : 0;
    if (version >= 6) {
      int radix = radix(names, name, length);
      if (radix != 10) return parseRadix(names, name, length, radix);
    }
    int start = 0;
    while (start < length && isSpace(names.charAt(name, start))) start++;
    return parseDecimal(names, name, start, length, version >= 5);
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  private static boolean isSign(char character) {
    return character == '-' || character == '+';
  }

  /** 16, 8 or 10, by prefix; for 8 all that follows the zero must be octal digits. */
  private static int radix(NamePool names, long name, int length) {
    if (length > 2 && names.charAt(name, 0) == '0' && (names.charAt(name, 1) | 0x20) == 'x') {
      return 16;
    }
    int start = isSign(names.charAt(name, 0)) ? 1 : 0;
    if (length - start < 2 || names.charAt(name, start) != '0') return 10;
    for (int i = start + 1; i < length; i++) {
      char digit = names.charAt(name, i);
      if (digit < '0' || digit > '7') return 10;
    }
    return 8;
  }

  private static double parseRadix(NamePool names, long name, int length, int radix) {
    boolean negative = names.charAt(name, 0) == '-';
    int start = radix == 16 ? 2 : isSign(names.charAt(name, 0)) ? 1 : 0;
    int number = 0;
    for (int i = start; i < length; i++) {
      int digit = Character.digit(names.charAt(name, i), radix);
      if (digit < 0) return Double.NaN;
      number = number * radix + digit;
    }
    return negative ? -(double) number : number;
  }

  /**
   * The decimal number in part of a name.
   *
   * @param strict whether anything else makes it NaN; otherwise the number at the start counts
   */
  public static double parseDecimal(NamePool names, long name, int start, int end, boolean strict) {
    int at = start;
    boolean negative = at < end && names.charAt(name, at) == '-';
    if (at < end && isSign(names.charAt(name, at))) at++;
    int firstDigit = at;
    while (at < end && isDigit(names.charAt(name, at))) at++;
    int point = at;
    int digits = at - firstDigit;
    if (at < end && names.charAt(name, at) == '.') {
      at++;
      while (at < end && isDigit(names.charAt(name, at))) at++;
      digits += at - point - 1;
    }
    int afterDigits = at;
    if (digits == 0) return strict ? Double.NaN : 0;
    int exponent = 0;
    if (at < end && (names.charAt(name, at) | 0x20) == 'e') {
      int exponentStart = at + 1;
      boolean down = exponentStart < end && names.charAt(name, exponentStart) == '-';
      if (exponentStart < end && isSign(names.charAt(name, exponentStart))) exponentStart++;
      at = exponentStart;
      while (at < end && isDigit(names.charAt(name, at))) {
        exponent = Math.min(exponent * 10 + names.charAt(name, at) - '0', LARGEST_EXPONENT);
        at++;
      }
      if (at == exponentStart && strict) return Double.NaN;
      if (down) exponent = -exponent;
    }
    if (strict && at < end) return Double.NaN;
    double sum = sum(names, name, firstDigit, afterDigits, point, exponent);
    return negative ? -sum : sum;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static double sum(NamePool names, long name, int from, int to, int point, int exponent) {
    double sum = 0;
    int power = point - from - 1 + exponent;
    for (int i = from; i < to; i++) {
      if (i == point) continue;
      int digit = names.charAt(name, i) - '0';
      if (digit != 0) sum += timesPowerOfTen(digit, power);
      power--;
    }
    return sum;
  }

  private static double timesPowerOfTen(int digit, int power) {
    double result = digit;
    double factor = 10;
    for (int bits = Math.abs(power); bits > 0; bits >>= 1) {
      if ((bits & 1) != 0) result = power > 0 ? result * factor : result / factor;
      factor *= factor;
    }
    return result;
  }
}
