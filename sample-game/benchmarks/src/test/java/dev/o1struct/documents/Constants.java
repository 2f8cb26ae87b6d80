package dev.o1struct.documents;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that the code keeps to itself. */
final class Constants {
  private Constants() {}

  /** A static constant of a class of the runtime, as {@code check.SiteSampler}. */
  static long of(String type, String name) {
    try {
      Field field = Class.forName("dev.o1struct.runtime." + type).getDeclaredField(name);
      field.setAccessible(true);
      return ((Number) field.get(null)).longValue();
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError(type + "." + name, missing);
    }
  }

  /** What a pattern with one group finds in a file first. */
  static long found(String file, String pattern) {
    Matcher number =
        Pattern.compile(pattern).matcher(Repository.read(Repository.ROOT.resolve(file)));
    if (!number.find()) {
      throw new IllegalStateException(file + " has no " + pattern);
    }
    return Long.parseLong(number.group(1).replaceAll("[_,]", ""));
  }

  /** Lines of a file. */
  static long lines(Path file) {
    return Repository.read(file).lines().count();
  }
}
