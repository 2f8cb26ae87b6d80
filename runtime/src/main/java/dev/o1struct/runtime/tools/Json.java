package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.errors.ProfileFormatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON text (RFC 8259), and where it stands, so that whoever finds it wrong can say
 * where. Numbers are whole: nothing else is counted here.
 *
 * @param value a Long, String, Boolean, {@code List<Json>} or {@code Map<String, Json>}
 * @param line from 1
 * @param column from 1
 */
record Json(Object value, int line, int column) {
  /** The whole number that this is. */
  long number() {
    if (value instanceof Long number) {
      return number;
    }
    throw wrong("A whole number is expected");
  }

  /** The whole number that this is, which counts something. */
  long count() {
    long number = number();
    if (number < 0) {
      throw wrong("A number from 0 on is expected");
    }
    return number;
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("A string is expected");
  }

  List<Json> elements() {
    if (value instanceof List<?> list) {
      return list.stream().map(Json.class::cast).toList();
    }
    throw wrong("An array is expected");
  }

  /** The members of an object, in their order. */
  Map<String, Json> object() {
    if (value instanceof Map<?, ?> map) {
      Map<String, Json> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put((String) name, (Json) member));
      return members;
    }
    throw wrong("An object is expected");
  }

  /**
   * The members of an object, which must be these and no others.
   *
   * @throws ProfileFormatException if one is missing or unknown
   */
  Map<String, Json> members(List<String> names) {
    Map<String, Json> members = object();
    for (String name : names) {
      if (!members.containsKey(name)) {
        throw wrong("The object lacks the member \"" + name + "\"");
      }
    }
    members.forEach((name, member) -> {
      if (!names.contains(name)) {
        throw member.wrong("Nothing is known of the member \"" + name + "\"");
      }
    });
    return members;
  }

  /** What to throw where this value is wrong. */
  ProfileFormatException wrong(String message) {
    return new ProfileFormatException(message, line, column);
  }
}
