package dev.o1struct.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * The annotations on a getter that make its field another kind of field than its type does.
 *
 * @param bits {@code @Bits}
 */
public record KindMarks(@Nullable BitsMark bits) {
  /** None of them. */
  public static final KindMarks NONE = new KindMarks(null);

  /**
   * {@code @Bits}.
   *
   * @param count how many
   * @param newUnit whether the field starts at a boundary of its type
   * @param place the annotation
   */
  public record BitsMark(int count, boolean newUnit, Place place) {}

  /** The place of the first of them, null if there is none. */
  @Nullable Place first() {
    return bits == null ? null : bits.place();
  }
}
