package dev.o1struct.processor.model;

import java.util.List;

/**
 * A declared method that is named like an operation on an atomic field.
 *
 * @param operation which
 * @param result what it returns
 * @param parameters the types of its parameters
 * @param annotated whether it is annotated like a field
 * @param place the method
 */
public record AtomicMethod(
    AtomicOperation operation,
    JavaType result,
    List<JavaType> parameters,
    boolean annotated,
    Place place) {
  /** Copies the list. */
  public AtomicMethod {
    parameters = List.copyOf(parameters);
  }
}
