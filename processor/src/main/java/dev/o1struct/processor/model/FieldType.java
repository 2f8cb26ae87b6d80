package dev.o1struct.processor.model;

import org.jspecify.annotations.Nullable;

/** What one element of a field is in memory. */
public sealed interface FieldType {
  /**
   * A number, character or truth value.
   *
   * @param kind which
   */
  record Scalar(ScalarKind kind) implements FieldType {}

  /**
   * An enum constant, stored by ordinal.
   *
   * @param type the enum
   * @param width its size and alignment in bytes: 1, 2 or 4
   */
  record Enumeration(QualifiedName type, int width) implements FieldType {}

  /**
   * A handle of 8 bytes.
   *
   * @param target the struct that it refers to, null if untyped
   */
  record Reference(@Nullable QualifiedName target) implements FieldType {}

  /**
   * Another struct, by value.
   *
   * @param type that struct
   */
  record Embedded(QualifiedName type) implements FieldType {}
}
