package dev.o1struct.recompiler.swf;

import java.nio.charset.StandardCharsets;

/** How a movie's strings are encoded: UTF-8 from SWF 6 on, windows-1252 before. */
public final class SwfText {
  /** What windows-1252 has at 0x80…0x9F; its five undefined bytes stand for themselves. */
  private static final String WINDOWS_1252_HIGH =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private SwfText() {}

  /**
   * Decodes {@code bytes[from…to)} as a movie of {@code swfVersion} does; malformed UTF-8 becomes
   * U+FFFD.
   */
  public static String decode(byte[] bytes, int from, int to, int swfVersion) {
    if (swfVersion >= 6) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    var text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xff;
      text.append(b >= 0x80 && b < 0xa0 ? WINDOWS_1252_HIGH.charAt(b - 0x80) : (char) b);
    }
    return text.toString();
  }
}
