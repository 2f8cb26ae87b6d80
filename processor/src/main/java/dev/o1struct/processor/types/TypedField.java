package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Marked;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A field with what it is in memory.
 *
 * @param declared the field as declared
 * @param resolution what it is, or why it is nothing
 */
public record TypedField(FieldModel declared, Resolution resolution) implements Marked {
  /** Finds out what a field is. */
  static TypedField of(FieldModel field) {
    try {
      return new TypedField(field, TypeResolver.resolve(field));
    } catch (RuntimeException bug) {
      Problem problem = Problem.bug(field.name(), field.place(), bug);
      return new TypedField(field, new Resolution.Rejected(problem));
    }
  }

  /**
   * What it is in memory.
   *
   * @throws IllegalStateException if it was rejected
   */
  public FieldType type() {
    return switch (resolution) {
      case Resolution.Resolved(FieldType type) -> type;
      case Resolution.Rejected(Problem problem) ->
          throw new IllegalStateException("unchecked field: problem=" + problem.message());
    };
  }

  /** The same, null if it was rejected. */
  public @Nullable FieldType typeIfAny() {
    return resolution instanceof Resolution.Resolved(FieldType type) ? type : null;
  }

  /** The getter's name. */
  public String name() {
    return declared.name();
  }

  /** The getter's type. */
  public JavaType javaType() {
    return declared.type();
  }

  @Override
  public Marks marks() {
    return declared.marks();
  }

  /** Whether it can be written through its accessors. */
  public boolean settable() {
    return declared.settable();
  }

  /** The getter. */
  public Place place() {
    return declared.place();
  }
}
