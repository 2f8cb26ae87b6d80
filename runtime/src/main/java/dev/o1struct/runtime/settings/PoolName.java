package dev.o1struct.runtime.settings;

import dev.o1struct.runtime.errors.IllegalSettingException;
import java.util.Locale;

/** What a program may call its pools. */
public final class PoolName {
  private PoolName() {}

  /**
   * The name itself, if a program may call a pool so: it has a line of its own in tables, logs and
   * files, and must come back from them as it was.
   *
   * @throws IllegalSettingException if it is empty, or has control characters, line separators or
   *     half of a surrogate pair
   * @throws NullPointerException if it is null
   */
  public static String require(String name) {
    if (name.isEmpty() || !name.codePoints().allMatch(PoolName::isPrintable)) {
      throw new IllegalSettingException(
          "The name of a pool is not empty, and has no line breaks, control characters or halves of"
              + " surrogate pairs: name="
              + shown(name));
    }
    return name;
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /** On one line. */
  private static String shown(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(character -> {
          if (isPrintable(character)) {
            text.appendCodePoint(character);
          } else {
            text.append("\\u").append(String.format(Locale.ROOT, "%04x", character));
          }
        });
    return text.toString();
  }
}
