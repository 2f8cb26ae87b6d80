package dev.o1struct.processor.model;

import java.util.List;

/**
 * A field as declared.
 *
 * @param name the getter's name
 * @param type the getter's type
 * @param indexes how many indexes the getter takes
 * @param marks the annotations on the getter
 * @param setters the void methods of the same name, in order: at most one if the declaration is
 *     right
 * @param place the getter
 */
public record FieldModel(
    String name, JavaType type, int indexes, Marks marks, List<SetterModel> setters, Place place)
    implements Marked {
  /** Copies the list. */
  public FieldModel {
    setters = List.copyOf(setters);
  }

  /** Whether the field can be written through its accessors. */
  public boolean settable() {
    return !setters.isEmpty();
  }

  /** The getter's name and parameters as the user would write them. */
  public String declarator() {
    return name + "(" + Indexes.parameters(indexes) + ")";
  }

  /** The same of its setter. */
  public String setterDeclarator() {
    String before = indexes == 0 ? "" : Indexes.parameters(indexes) + ", ";
    return "%s(%s%s value)".formatted(name, before, type);
  }

  /** Whether the field is an array, or is meant to be one. */
  public boolean isArray() {
    return indexes > 0 || marks.has(Mark.Length.class);
  }
}
