package dev.o1struct.processor.model;

import java.util.Locale;

/** The names of a field's generated constants. */
public final class ConstantName {
  private ConstantName() {}

  /** {@code OWNS_MEMORY} for {@code ownsMemory}: the stem of {@code OWNS_MEMORY_OFFSET}. */
  public static String stemOf(String field) {
    StringBuilder stem = new StringBuilder(field.length() + 8);
    for (int i = 0; i < field.length(); i++) {
      if (i > 0 && startsWord(field, i)) {
        stem.append('_');
      }
      stem.append(field.charAt(i));
    }
    return stem.toString().toUpperCase(Locale.ROOT);
  }

  /** A capital behind a small letter or digit, or the last of several before a small letter. */
  private static boolean startsWord(String name, int at) {
    char before = name.charAt(at - 1);
    return isCapital(name.charAt(at))
        && (isSmall(before)
            || (before >= '0' && before <= '9')
            || (isCapital(before) && at + 1 < name.length() && isSmall(name.charAt(at + 1))));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** {@code CIRCLE_TAG} for a case {@code Circle} of a tagged union. */
  public static String tagOf(QualifiedName name) {
    return stemOf(name.simpleName()) + "_TAG";
  }
}
