package dev.o1struct.player.builtins;

import dev.o1struct.runtime.names.NameBuilder;

/**
 * Texts with %XX in place of bytes. From SWF 6 on the bytes are UTF-8, before that each is one
 * character (Latin-1). A text ends at its first NUL, as C's do.
 */
final class PercentText {
  private static final char REPLACEMENT = '\uFFFD';

  private PercentText() {}

  /** Appends the text with everything but ASCII letters and digits as %XX. */
  static void escape(CharSequence text, boolean utf8, NameBuilder out) {
    for (int i = 0; i < text.length() && text.charAt(i) != 0; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else if (!utf8) {
        appendByte(out, c);
      } else if (isPair(text, i)) {
        appendUtf8(out, Character.toCodePoint(c, text.charAt(++i)));
      } else {
        appendUtf8(out, c);
      }
    }
  }

  private static boolean isPair(CharSequence text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static boolean isPlain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static void appendUtf8(NameBuilder out, int codePoint) {
    if (codePoint < 0x80) {
      appendByte(out, codePoint);
      return;
    }
    int following = codePoint < 0x800 ? 1 : codePoint < 0x1_0000 ? 2 : 3;
    int lead = (0xFF80 >> following) & 0xFF;
    appendByte(out, lead | (codePoint >> (6 * following)));
    for (int shift = 6 * (following - 1); shift >= 0; shift -= 6) {
      appendByte(out, 0x80 | ((codePoint >> shift) & 0x3F));
    }
  }

  private static void appendByte(NameBuilder out, int value) {
    out.append('%');
    out.append(hexDigit((value >> 4) & 15));
    out.append(hexDigit(value & 15));
  }

  private static char hexDigit(int digit) {
    return (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
  }

  /** Appends the text with %XX as the bytes that they stand for; a broken %XX is left out. */
  static void unescape(CharSequence text, boolean utf8, NameBuilder out) {
    int pending = 0;
    int missing = 0;
    int i = 0;
    while (i < text.length() && text.charAt(i) != 0) {
      char c = text.charAt(i);
      if (c != '%') {
        missing = endSequence(out, missing);
        out.append(c);
        i++;
        continue;
      }
      int value = byteAt(text, i + 1);
      i += value < 0 ? 1 : 3;
      if (value < 0) {
        continue;
      }
      if (!utf8 || value < 0x80) {
        missing = endSequence(out, missing);
        out.append((char) value);
      } else if (value < 0xC0) {
        pending = (pending << 6) | (value & 0x3F);
        missing = continueSequence(out, pending, missing);
      } else {
        endSequence(out, missing);
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        pending = value & (0x3F >> missing);
      }
    }
    endSequence(out, missing);
  }

  private static int endSequence(NameBuilder out, int missing) {
    if (missing > 0) {
      out.append(REPLACEMENT);
    }
    return 0;
  }

  private static int continueSequence(NameBuilder out, int pending, int missing) {
    if (missing == 0) {
      out.append(REPLACEMENT);
      return 0;
    }
    if (missing > 1) {
      return missing - 1;
    }
    if (Character.isSupplementaryCodePoint(pending)) {
      out.append(Character.highSurrogate(pending));
      out.append(Character.lowSurrogate(pending));
    } else {
      out.append((char) pending);
    }
    return 0;
  }

  private static int byteAt(CharSequence text, int index) {
    if (index + 1 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(index), 16);
    int low = Character.digit(text.charAt(index + 1), 16);
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }
}
