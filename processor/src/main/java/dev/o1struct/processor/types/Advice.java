package dev.o1struct.processor.types;

import dev.o1struct.processor.model.Indexes;
import java.util.Map;

/** What to write instead of types that have no place in a struct. */
final class Advice {
  private static final Map<String, String> BOXED =
      Map.of(
          "Byte", "byte",
          "Boolean", "boolean",
          "Short", "short",
          "Character", "char",
          "Integer", "int",
          "Float", "float",
          "Long", "long",
          "Double", "double");

  private Advice() {}

  /**
   * What to write.
   *
   * @param type the type without a place
   * @param declarator the getter's name and parameters
   */
  static String insteadOf(String type, String declarator) {
    String primitive = BOXED.get(type);
    if (primitive != null) {
      return "write \"%s %s\"".formatted(primitive, declarator);
    }
    if (type.endsWith("[]")) {
      return insteadOfArray(type, declarator.substring(0, declarator.indexOf('(')));
    }
    if (type.equals("String") || type.equals("CharSequence")) {
      return "write \"@Text(capacity = n) %s %s\" for n bytes inside the struct, or \"@Name long %s\""
              .formatted(type, declarator, declarator)
          + " for the handle of a pooled name";
    }
    return "write a primitive type, an enum or an interface annotated with @Struct, or make it a"
        + " default method if it is behaviour";
  }

  private static String insteadOfArray(String type, String name) {
    int dimensions = (type.length() - type.indexOf("[]")) / 2;
    String element = type.substring(0, type.indexOf("[]"));
    return dimensions == 1
        ? "write \"@Length(n) %s %s(int index)\" with n elements inside the struct"
            .formatted(element, name)
        : "write \"@Length({n, …}) %s %s(%s)\" with the lengths of all dimensions"
            .formatted(element, name, Indexes.parameters(dimensions));
  }
}
