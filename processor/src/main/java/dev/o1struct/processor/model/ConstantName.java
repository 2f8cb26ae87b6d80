package dev.o1struct.processor.model;

import java.util.Locale;

/** The names of a field's generated constants. */
public final class ConstantName {
  private ConstantName() {}

  /** {@code OWNS_MEMORY} for {@code ownsMemory}: the stem of {@code OWNS_MEMORY_OFFSET}. */
  public static String stemOf(String field) {
    return field
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }
}
