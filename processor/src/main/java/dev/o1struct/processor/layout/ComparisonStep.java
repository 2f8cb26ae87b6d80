package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.QualifiedName;

/** One step of comparing two structs without regard to their padding. */
public sealed interface ComparisonStep {
  /**
   * Bytes that are compared as they are.
   *
   * @param offset where they start
   * @param bytes how many they are
   */
  record Bytes(long offset, long bytes) implements ComparisonStep {}

  /**
   * A byte of which some bits are compared.
   *
   * @param offset where it is
   * @param mask those bits
   */
  record Masked(long offset, int mask) implements ComparisonStep {}

  /**
   * An embedded struct, or an array of them, with padding inside, which compares itself.
   *
   * @param type the embedded struct
   * @param field the field that it lies in
   */
  record Nested(QualifiedName type, PlacedField field) implements ComparisonStep {}
}
