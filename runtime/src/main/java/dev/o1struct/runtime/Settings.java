package dev.o1struct.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Configuration from outside the program. The setting {@code initialHeap} is the environment
 * variable {@code O1STRUCT_INITIAL_HEAP} or, where that is not set, the system property {@code
 * o1struct.initialHeap}.
 */
final class Settings {
  /** Where values come from, so that tests need not change the process. */
  @FunctionalInterface
  interface Source {
    /** The value under this name, or null. */
    @Nullable String get(String name);
  }

  private static final Pattern BYTES = Pattern.compile("([0-9]{1,15})([kmg]?)");
  private static final String VALID_BYTES = "a number of bytes with an optional k, m or g, as 64m";

  private final Source properties;
  private final Source environment;

  Settings(Source properties, Source environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** The settings of this process. */
  static Settings ofProcess() {
    return new Settings(System::getProperty, System::getenv);
  }

  /** Bytes, as {@code 4096}, {@code 64k}, {@code 32m} or {@code 1g}. */
  long bytes(String name, long otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    Matcher matcher = BYTES.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw refused(name, text, VALID_BYTES);
    }
    int shift =
        switch (matcher.group(2)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> 0;
        };
    long number = Long.parseLong(matcher.group(1));
    if (number > Long.MAX_VALUE >> shift) {
      throw refused(name, text, VALID_BYTES);
    }
    return number << shift;
  }

  /** One of the constants of an enum, written in lower case. */
  <E extends Enum<E>> E choice(String name, E otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    E[] constants = otherwise.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    String valid = String.join(", ", Arrays.stream(constants).map(Settings::word).toList());
    throw refused(name, text, "one of " + valid);
  }

  private @Nullable String text(String name) {
    String value = environment.get(variable(name));
    return value != null ? value : properties.get(property(name));
  }

  static String property(String name) {
    return "o1struct." + name;
  }

  static String variable(String name) {
    return "O1STRUCT_" + name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static IllegalSettingException refused(String name, String text, String valid) {
    return new IllegalSettingException(
        property(name)
            + " (or "
            + variable(name)
            + ") must be "
            + valid
            + ": "
            + name
            + "="
            + text);
  }
}
