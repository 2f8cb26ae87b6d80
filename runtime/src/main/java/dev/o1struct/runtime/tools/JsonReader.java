package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.errors.ProfileFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON text strictly (RFC 8259): nothing may follow it, no name may come twice in an
 * object, and numbers must be whole and fit into a long.
 */
final class JsonReader {
  /** Deeper texts are not ours, and would end in a stack overflow. */
  private static final int MOST_LEVELS = 32;

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;
  private int levels;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads the one value of a text.
   *
   * @throws ProfileFormatException where it is no JSON
   */
  static Json read(String text) {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.wrong("Something follows the end");
    }
    return value;
  }

  private Json value() {
    skipSpace();
    int valueLine = line;
    int column = column();
    Object value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
          default -> throw wrong("A value is expected");
        };
    return new Json(value, valueLine, column);
  }

  private Map<String, Json> object() {
    Map<String, Json> members = new LinkedHashMap<>();
    open();
    if (closes('}')) {
      return members;
    }
    do {
      skipSpace();
      if (peek() != '"') {
        throw wrong("A name in quotes is expected");
      }
      ProfileFormatException twice = wrong("The name comes twice");
      String name = string();
      expect(':');
      if (members.put(name, value()) != null) {
        throw twice;
      }
    } while (continues('}'));
    return members;
  }

  private List<Json> array() {
    List<Json> elements = new ArrayList<>();
    open();
    if (closes(']')) {
      return elements;
    }
    do {
      elements.add(value());
    } while (continues(']'));
    return elements;
  }

  private void open() {
    if (++levels > MOST_LEVELS) {
      throw wrong("This is nested too deeply");
    }
    at++;
  }

  private boolean closes(char bracket) {
    skipSpace();
    if (peek() != bracket) {
      return false;
    }
    at++;
    levels--;
    return true;
  }

  /** After a member or element: whether another one follows. */
  private boolean continues(char bracket) {
    if (closes(bracket)) {
      return false;
    }
    if (peek() != ',') {
      throw wrong("A comma or " + bracket + " is expected");
    }
    at++;
    return true;
  }

  private void expect(char character) {
    skipSpace();
    if (peek() != character) {
      throw wrong("A " + character + " is expected");
    }
    at++;
  }

  private boolean word(String word, boolean value) {
    if (!text.startsWith(word, at)) {
      throw wrong("A value is expected");
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (isDigit(peek())) {
      at++;
    }
    boolean leadingZero = at - digits > 1 && text.charAt(digits) == '0';
    boolean fraction = peek() == '.' || peek() == 'e' || peek() == 'E';
    try {
      if (!leadingZero && !fraction) {
        return Long.valueOf(text.substring(start, at));
      }
    } catch (NumberFormatException tooLarge) {
      // Told below.
    }
    at = start;
    throw wrong("A whole number of at most 64 bits is expected");
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    for (char next = peek(); next != '"'; next = peek()) {
      if (next < ' ') {
        throw wrong("A string ends within its line, with a quote");
      }
      at++;
      string.append(next == '\\' ? escaped() : next);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char letter = peek();
    int index = "\"\\/bfnrt".indexOf(letter);
    if (index >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(index);
    }
    if (letter != 'u') {
      throw wrong("There is no such escape");
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw wrong("Four hexadecimal digits are expected");
      }
      code = code << 4 | digit;
    }
    at++;
    return (char) code;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at++) == '\n') {
        line++;
        lineStart = at;
      }
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** The next character, or 0 at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private int column() {
    return at - lineStart + 1;
  }

  private ProfileFormatException wrong(String message) {
    String end = at < text.length() ? "" : ", but the text ends";
    return new ProfileFormatException(message + end, line, column());
  }
}
