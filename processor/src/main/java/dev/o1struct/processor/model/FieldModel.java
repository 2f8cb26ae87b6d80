package dev.o1struct.processor.model;

import java.util.List;

/**
 * A field as declared.
 *
 * @param name the getter's name
 * @param type the getter's type
 * @param indexed whether the getter takes an index
 * @param marks the annotations on the getter
 * @param setters the void methods of the same name, in order: at most one if the declaration is
 *     right
 * @param place the getter
 */
public record FieldModel(
    String name,
    JavaType type,
    boolean indexed,
    Marks marks,
    List<SetterModel> setters,
    Place place) {
  /** Copies the list. */
  public FieldModel {
    setters = List.copyOf(setters);
  }

  /** Whether the field can be written through its accessors. */
  public boolean settable() {
    return !setters.isEmpty();
  }
}
