package dev.o1struct.processor.model;

import java.util.Arrays;
import java.util.List;

/** The static accessors that an array has beside getter and setter. */
public enum ArrayAccessor {
  /** Copies all elements to a Java array. */
  TO("To"),
  /** Copies all elements from a Java array. */
  FROM("From"),
  /** Gives all elements one value. */
  FILL("Fill");

  private final String suffix;

  ArrayAccessor(String suffix) {
    this.suffix = suffix;
  }

  /** The accessor's name for a field. */
  public String nameFor(String field) {
    return field + suffix;
  }

  /** The accessors of an array of such elements. */
  public static List<ArrayAccessor> of(FieldType element, boolean settable) {
    return switch (element) {
      case FieldType.Scalar _, FieldType.Enumeration _, FieldType.Reference _ ->
          Arrays.stream(values()).filter(accessor -> settable || accessor == TO).toList();
      default -> List.of();
    };
  }
}
