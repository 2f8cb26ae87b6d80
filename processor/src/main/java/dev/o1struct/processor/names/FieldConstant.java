package dev.o1struct.processor.names;

import dev.o1struct.processor.layout.PlacedField;

/** The constants of a field, or of a column, in generated classes. */
public enum FieldConstant {
  /** Where it lies, in bytes from the start of the struct. */
  OFFSET,
  /** How many elements an array has; with a number behind it those of one dimension. */
  LENGTH,
  /** The bytes of an array's element. */
  STRIDE,
  /** The bytes of a text. */
  CAPACITY,
  /** The constants of an enum by ordinal. */
  VALUES,
  /** What threads access it with. */
  ATOMIC,
  /** A layout with its byte order. */
  FORMAT,
  /** The bytes of a row in the columns before. */
  COLUMN,
  /** The bytes of a row in a column. */
  BYTES;

  /** {@code SCORE_LENGTH} for {@code score}. */
  public String of(PlacedField field) {
    return of(field.constant());
  }

  /** The same for a stem. */
  public String of(String stem) {
    return stem + "_" + name();
  }

  /** {@code SCORE_LENGTH_2} for {@code score}: that of a dimension, counted from 1. */
  public String of(PlacedField field, int dimension) {
    return of(field) + "_" + dimension;
  }
}
