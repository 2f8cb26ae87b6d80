package dev.o1struct.runtime.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@link Setting} may be set to.
 *
 * @param text in the words of an error: "must be …"
 * @param accept whether a text is such a value
 */
public record SettingValues(String text, Predicate<String> accept) {
  private static final Pattern BYTES = Pattern.compile("([0-9]{1,15})([kmg]?)");
  private static final String OFF = "off";

  /** A number of bytes, as {@code 4096}, {@code 64k}, {@code 32m} or {@code 1g}. */
  static SettingValues bytes() {
    return new SettingValues(
        "a number of bytes with an optional k, m or g, as 64m", text -> parseBytes(text) >= 0);
  }

  /** The same, or {@code off}, which is 0. */
  static SettingValues bytesOrOff() {
    SettingValues bytes = bytes();
    return new SettingValues(
        OFF + ", or " + bytes.text(), text -> text.equals(OFF) || bytes.accept().test(text));
  }

  /** The constants of an enum, in lower case. */
  static SettingValues choice(Class<? extends Enum<?>> type) {
    return words(Arrays.stream(type.getEnumConstants()).map(SettingValues::word).toList());
  }

  /** {@code true} or {@code false}. */
  static SettingValues flag() {
    return words(List.of("true", "false"));
  }

  /** Any text but the empty one. */
  static SettingValues some(String what) {
    return new SettingValues(what, text -> !text.isBlank());
  }

  private static SettingValues words(List<String> words) {
    return new SettingValues("one of " + String.join(", ", words), words::contains);
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The number of bytes that a text means; −1 if it means none. */
  public static long parseBytes(String text) {
    if (text.equals(OFF)) {
      return 0;
    }
    Matcher matcher = BYTES.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return -1;
    }
    int shift =
        switch (matcher.group(2)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> 0;
        };
    long number = Long.parseLong(matcher.group(1));
    return number > Long.MAX_VALUE >> shift ? -1 : number << shift;
  }
}
