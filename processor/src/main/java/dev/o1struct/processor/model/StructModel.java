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
 * @param behaviours its default methods, which flyweights inherit
 * @param place the type
 */
public record StructModel(
    QualifiedName name,
    Declaration declaration,
    List<FieldModel> fields,
    List<SetterModel> orphans,
    List<StrayMethod> strays,
    List<Behaviour> behaviours,
    Place place) {
  /** Copies the lists. */
  public StructModel {
    fields = List.copyOf(fields);
    orphans = List.copyOf(orphans);
    strays = List.copyOf(strays);
    behaviours = List.copyOf(behaviours);
  }

  /**
   * A default method.
   *
   * @param name its name
   * @param signature the same with the types of its parameters: {@code sum(int, int)}
   * @param place the method
   */
  public record Behaviour(String name, String signature, Place place) {}
}
