package dev.o1struct.processor.names;

import dev.o1struct.processor.model.QualifiedName;
import java.util.stream.Stream;

/** The classes that are generated for a struct. */
public enum GeneratedClass {
  /** Static accessors. */
  STRUCT("Struct"),
  /** The interface over a handle; of a tagged union all flyweights of its cases. */
  FLYWEIGHT("Flyweight"),
  /** The record twin; of a tagged union the interface of those of its cases. */
  RECORD("Record"),
  /** The struct of arrays. */
  COLUMNS("Columns"),
  /** Within {@link #COLUMNS} of a tagged union: the accessors of a case. */
  CASE_ROWS("Rows"),
  /** Within {@link #COLUMNS} or {@link #CASE_ROWS}: the interface over a row. */
  ROW("Row");

  private final String suffix;

  GeneratedClass(String suffix) {
    this.suffix = suffix;
  }

  /** What follows the name of the struct, which {@link #ROW} is without. */
  public String suffix() {
    return suffix;
  }

  /** That of a struct: a class of its own, so none within another. */
  public QualifiedName of(QualifiedName struct) {
    return struct.generated(suffix);
  }

  /** Whether a class of some struct may be called so. */
  static boolean mayBe(String simpleName) {
    return Stream.of(STRUCT, FLYWEIGHT, RECORD, COLUMNS)
        .anyMatch(
            one -> simpleName.endsWith(one.suffix) && simpleName.length() > one.suffix.length());
  }
}
