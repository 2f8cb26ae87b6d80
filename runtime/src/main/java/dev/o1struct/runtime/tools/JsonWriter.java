package dev.o1struct.runtime.tools;

import java.util.Locale;

/** Writes a JSON text, indented for people; members and elements in the order of the calls. */
final class JsonWriter {
  private final StringBuilder text = new StringBuilder();
  private int level;
  private boolean isFirst = true;

  /** Opens an object or an array that is the text itself, or an element of an array. */
  JsonWriter open(char bracket) {
    next();
    return enter(bracket);
  }

  /** Opens an object or an array that is a member. */
  JsonWriter open(String name, char bracket) {
    name(name);
    return enter(bracket);
  }

  private JsonWriter enter(char bracket) {
    text.append(bracket);
    level++;
    isFirst = true;
    return this;
  }

  /** Closes what was opened last. */
  JsonWriter close(char bracket) {
    level--;
    if (!isFirst) {
      text.append('\n').repeat(' ', 2 * level);
    }
    text.append(bracket);
    isFirst = false;
    return this;
  }

  JsonWriter member(String name, long value) {
    name(name);
    text.append(value);
    return this;
  }

  JsonWriter member(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  private void name(String name) {
    next();
    quote(name);
    text.append(": ");
  }

  private void next() {
    if (!isFirst) {
      text.append(',');
    }
    if (level > 0) {
      text.append('\n').repeat(' ', 2 * level);
    }
    isFirst = false;
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char character = string.charAt(i);
      if (character == '"' || character == '\\') {
        text.append('\\').append(character);
      } else if (character < ' ' || Character.isSurrogate(character)) {
        // A surrogate without its partner could not be written as UTF-8.
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
      } else {
        text.append(character);
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
