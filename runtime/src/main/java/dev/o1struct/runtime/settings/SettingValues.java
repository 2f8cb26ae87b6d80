package dev.o1struct.runtime.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link Setting} may be set to. Plain classes and loops: it is used when the first heap is
 * opened, and the first lambda, regular expression or reflective call of a process (as by {@code
 * Class.getEnumConstants}) takes some ten milliseconds.
 */
public abstract class SettingValues {
  private static final String OFF = "off";
  private static final int MOST_DIGITS = 15;

  private final String text;

  private SettingValues(String text) {
    this.text = text;
  }

  /** In the words of an error: "must be …". */
  final String text() {
    return text;
  }

  /** Whether a text is such a value. */
  abstract boolean accepts(String value);

  /** The constants of the enum that it is a choice of; none if it is not. */
  List<Enum<?>> constants() {
    return List.of();
  }

  /** A number of bytes, as {@code 4096}, {@code 64k}, {@code 32m}, {@code 1g} or {@code 1t}. */
  static SettingValues bytes() {
    return new Bytes("a number of bytes with an optional k, m, g or t, as 64m", false);
  }

  /** The same, or {@code off}, which is 0. */
  static SettingValues bytesOrOff() {
    return new Bytes(OFF + ", or " + bytes().text(), true);
  }

  /** The constants of an enum, in lower case. */
  static SettingValues choice(Enum<?>... constants) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : constants) {
      words.add(word(constant));
    }
    return new Words(words, List.of(constants));
  }

  /** {@code true} or {@code false}. */
  static SettingValues flag() {
    return new Words(List.of("true", "false"), List.of());
  }

  /** Any text but the empty one. */
  static SettingValues some(String what) {
    return new Anything(what);
  }

  /** How a constant of an enum is written. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The number of bytes that a text means; −1 if it means none. */
  public static long parseBytes(String text) {
    if (text.equals(OFF)) {
      return 0;
    }
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    int shift = shift(text.substring(digits));
    if (digits == 0 || digits > MOST_DIGITS || shift < 0) {
      return -1;
    }
    long number = Long.parseLong(text.substring(0, digits));
    return number > Long.MAX_VALUE >> shift ? -1 : number << shift;
  }

  /** What a unit multiplies by, as a power of two; −1 if there is no such unit. */
  private static int shift(String unit) {
    return switch (unit) {
      case "" -> 0;
      case "k", "K" -> 10;
      case "m", "M" -> 20;
      case "g", "G" -> 30;
      case "t", "T" -> 40;
      default -> -1;
    };
  }

  private static final class Bytes extends SettingValues {
    private final boolean orOff;

    Bytes(String text, boolean orOff) {
      super(text);
      this.orOff = orOff;
    }

    @Override
    boolean accepts(String value) {
      return value.equals(OFF) ? orOff : parseBytes(value) >= 0;
    }
  }

  private static final class Words extends SettingValues {
    private final List<String> words;
    private final List<Enum<?>> constants;

    Words(List<String> words, List<Enum<?>> constants) {
      super("one of " + String.join(", ", words));
      this.words = words;
      this.constants = constants;
    }

    @Override
    List<Enum<?>> constants() {
      return constants;
    }

    @Override
    boolean accepts(String value) {
      return words.contains(value);
    }
  }

  private static final class Anything extends SettingValues {
    Anything(String what) {
      super(what);
    }

    @Override
    boolean accepts(String value) {
      return !value.isBlank();
    }
  }
}
