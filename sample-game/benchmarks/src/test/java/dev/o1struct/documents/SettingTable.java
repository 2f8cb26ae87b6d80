package dev.o1struct.documents;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of the runtime, which keeps their table to itself. */
final class SettingTable {
  /** A setting: {@code enum Setting} has it. */
  record Row(Object setting) {
    String property() {
      return get("property");
    }

    String variable() {
      return get("variable");
    }

    String otherwise() {
      return get("otherwise");
    }

    String meaning() {
      return get("meaning");
    }

    boolean accepts(String value) {
      try {
        call(setting, "checked", value);
        return true;
      } catch (IllegalArgumentException refused) {
        return false;
      }
    }

    private String get(String method) {
      return String.valueOf(call(setting, method));
    }
  }

  private SettingTable() {}

  static List<Row> rows() {
    try {
      Class<?> type = Class.forName("dev.o1struct.runtime.settings.Setting");
      return Arrays.stream(type.getEnumConstants()).map(Row::new).toList();
    } catch (ClassNotFoundException missing) {
      throw new LinkageError("settings", missing);
    }
  }

  static Optional<Row> of(String property) {
    return rows().stream().filter(row -> row.property().equals(property)).findFirst();
  }

  static boolean isVariable(String name) {
    return rows().stream().anyMatch(row -> row.variable().equals(name));
  }

  private static Object call(Object setting, String name, String... arguments) {
    try {
      Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
      Method method = setting.getClass().getDeclaredMethod(name, types);
      method.setAccessible(true);
      return method.invoke(setting, (Object[]) arguments);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError(name, missing);
    }
  }
}
