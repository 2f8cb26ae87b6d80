package dev.o1struct.player.builtins;

/**
 * Text to number and number to text, digit by digit as Flash Player does it.
 *
 * <p>Flash sums {@code digit × 10^exponent}; the last bits therefore differ from a correctly
 * rounded conversion, and traces show the difference. All methods are O(length) and allocate
 * nothing.
 */
final class NumberText {
  /** Radix argument of {@link #parseInt} that stands for "none was given". */
  static final int NO_RADIX = 0;

  private static final int MIN_RADIX = 2;
  private static final int MAX_RADIX = 36;

  private NumberText() {}

  /**
   * The number at the start of {@code text}; what follows it is ignored. ECMA-262 15.1.2.3, with
   * Flash's quirks: no "Infinity", exponents wrap at 32 bits, and a second decimal point ends the
   * exponent's search but not the digits.
   */
  static double parseFloat(CharSequence text) {
    int begin = skipSpace(text, 0);
    boolean negative = at(text, begin) == '-';
    int digits = begin + (isSign(at(text, begin)) ? 1 : 0);
    int end = skipDigits(text, digits);
    int exponent = end - digits - 1;
    boolean any = end > digits;
    if (at(text, end) == '.') {
      int fraction = end + 1;
      end = skipDigits(text, fraction);
      any |= end > fraction;
    }
    if (!any) {
      return Double.NaN;
    }
    exponent += exponentAt(text, end);
    double magnitude = sumDigits(text, digits, exponent);
    return negative ? -magnitude : magnitude;
  }

  private static int exponentAt(CharSequence text, int index) {
    char mark = at(text, index);
    if (mark != 'e' && mark != 'E') {
      return 0;
    }
    int i = index + 1;
    boolean negative = at(text, i) == '-';
    if (isSign(at(text, i))) {
      i++;
    }
    int exponent = 0;
    for (; isDigit(at(text, i)); i++) {
      exponent = exponent * 10 + (at(text, i) - '0');
    }
    return negative ? -exponent : exponent;
  }

  private static double sumDigits(CharSequence text, int from, int firstExponent) {
    double sum = 0;
    int exponent = firstExponent;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        if (c != '0') {
          sum += scaled(c - '0', exponent);
        }
        exponent--;
      } else if (c != '.') {
        break;
      }
    }
    return sum;
  }

  private static double scaled(int digit, int exponent) {
    return exponent < -307
        ? digit * StrictMath.pow(10, exponent + 300.0) * 1e-300
        : digit * StrictMath.pow(10, exponent);
  }

  /**
   * The integer at the start of {@code text}. ECMA-262 15.1.2.2, with Flash's quirks: the prefix
   * "0x" is only seen at the very start, takes its sign along, and may be followed by another sign;
   * without a radix, text of octal digits only that starts with 0 is octal.
   *
   * @param radix 2…36, or {@link #NO_RADIX}; anything else yields NaN
   */
  static double parseInt(CharSequence text, int radix) {
    if (radix != NO_RADIX && (radix < MIN_RADIX || radix > MAX_RADIX)) {
      return Double.NaN;
    }
    int start = 0;
    int base = radix;
    if (hasHexPrefix(text)) {
      start = 2;
      base = base == NO_RADIX ? 16 : base;
    } else if (base == NO_RADIX) {
      base = isOctal(text) ? 8 : 10;
    }
    start = skipSpace(text, start);
    boolean negative = at(text, start) == '-';
    if (isSign(at(text, start))) {
      start++;
    }
    double magnitude = integerAt(text, start, base);
    return negative ? -magnitude : magnitude;
  }

  /** "0x", or a sign and "0x": the sign is then skipped in place of the x, as Flash does. */
  private static boolean hasHexPrefix(CharSequence text) {
    int zero = isSign(at(text, 0)) ? 1 : 0;
    char mark = at(text, zero + 1);
    return at(text, zero) == '0' && (mark == 'x' || mark == 'X');
  }

  private static boolean isOctal(CharSequence text) {
    int zero = isSign(at(text, 0)) ? 1 : 0;
    if (at(text, zero) != '0') {
      return false;
    }
    for (int i = zero; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '7') {
        return false;
      }
    }
    return true;
  }

  private static double integerAt(CharSequence text, int from, int base) {
    double value = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        break;
      }
      value = value * base + digit;
    }
    return i == from ? Double.NaN : value;
  }

  /**
   * Writes a number's integer part in a radix, as Number.prototype.toString does for a radix other
   * than 10. Flash converts to a signed 32-bit integer first; numbers that are not finite become
   * the smallest one, whose digits stay negative and so come out as the characters below '0'.
   */
  static void appendInRadix(StringBuilder out, int number, int radix) {
    int rest = number < 0 ? -number : number;
    int start = out.length();
    do {
      int digit = rest % radix;
      out.append((char) (digit < 10 ? '0' + digit : 'a' + digit - 10));
      rest /= radix;
    } while (rest != 0);
    if (number < 0) {
      out.append('-');
    }
    reverse(out, start);
  }

  private static void reverse(StringBuilder out, int from) {
    for (int i = from, j = out.length() - 1; i < j; i++, j--) {
      char c = out.charAt(i);
      out.setCharAt(i, out.charAt(j));
      out.setCharAt(j, c);
    }
  }

  private static int skipSpace(CharSequence text, int from) {
    int i = from;
    while (isSpace(at(text, i))) {
      i++;
    }
    return i;
  }

  private static int skipDigits(CharSequence text, int from) {
    int i = from;
    while (isDigit(at(text, i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The character there; NUL, which is no part of any number, beyond the end. */
  private static char at(CharSequence text, int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
