package dev.o1struct.processor.model;

import java.util.List;

/**
 * {@code @Atomic}.
 *
 * @param place the annotation
 * @param declared the operations that are declared beside the getter
 */
public record AtomicMark(Place place, List<Declared> declared) {
  /** Copies the list. */
  public AtomicMark {
    declared = List.copyOf(declared);
  }

  /**
   * A method that is named like an operation of the field.
   *
   * @param operation which
   * @param result what it returns
   * @param parameters the types of its parameters
   * @param annotated whether it is annotated like a field
   * @param place the method
   */
  public record Declared(
      AtomicOperation operation,
      JavaType result,
      List<JavaType> parameters,
      boolean annotated,
      Place place) {
    /** Copies the list. */
    public Declared {
      parameters = List.copyOf(parameters);
    }
  }
}
