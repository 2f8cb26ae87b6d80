package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.List;

/** Java text for values and comments that come from a movie, whatever is in them. Always ASCII. */
final class JavaText {
  /** Below the 65,535 bytes that a constant may take in the class file's modified UTF-8. */
  private static final int MAX_LITERAL_BYTES = 60_000;

  private static final int MAX_COMMENT = 40;

  private JavaText() {}

  /** An expression of that value. */
  static String string(String value) {
    var pieces = pieces(value);
    return pieces.size() == 1
        ? quoted(pieces.getFirst())
        : "String.join(\"\", "
            + String.join(", ", pieces.stream().map(JavaText::quoted).toList())
            + ")";
  }

  private static List<String> pieces(String value) {
    var pieces = new ArrayList<String>();
    int start = 0;
    int bytes = 0;
    for (int i = 0; i < value.length(); i++) {
      if (bytes > MAX_LITERAL_BYTES - 3) {
        pieces.add(value.substring(start, i));
        start = i;
        bytes = 0;
      }
      bytes += modifiedUtf8Length(value.charAt(i));
    }
    pieces.add(value.substring(start));
    return pieces;
  }

  private static int modifiedUtf8Length(char c) {
    return c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  private static String quoted(String value) {
    var text = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      text.append(escaped(value.charAt(i)));
    }
    return text.append('"').toString();
  }

  /** Not with Unicode escapes below 0x80: those are read before the literal is. */
  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          c < 0x20 || c == 0x7f
              ? String.format("\\%03o", (int) c)
              : c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c);
    };
  }

  static String number(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Integer.toString((int) value) : Double.toString(value);
  }

  /**
   * For a comment: cut, and without anything that could end the comment or mean something in it.
   */
  static String comment(String value) {
    var text = new StringBuilder();
    for (int i = 0; i < Math.min(value.length(), MAX_COMMENT); i++) {
      char c = value.charAt(i);
      text.append(c >= 0x20 && c < 0x7f && "\\*/@{}<>&".indexOf(c) < 0 ? c : '?');
    }
    return value.length() > MAX_COMMENT ? text.append("...").toString() : text.toString();
  }
}
