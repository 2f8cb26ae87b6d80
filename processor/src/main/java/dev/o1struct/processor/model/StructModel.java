package dev.o1struct.processor.model;

import java.util.List;

/**
 * A struct as declared.
 *
 * @param name its name
 * @param declaration what the rules want to know about the type itself
 * @param fields its fields in order of declaration
 * @param orphans setters that have no getter
 * @param strays methods that have nothing to do in a struct
 * @param place the type
 */
public record StructModel(
    QualifiedName name,
    Declaration declaration,
    List<FieldModel> fields,
    List<SetterModel> orphans,
    List<StrayMethod> strays,
    Place place) {
  /** Copies the lists. */
  public StructModel {
    fields = List.copyOf(fields);
    orphans = List.copyOf(orphans);
    strays = List.copyOf(strays);
  }
}
