package dev.o1struct.processor.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations on a getter.
 *
 * @param integers the unsigned and narrow kinds: at most one if the declaration is right
 * @param reference {@code @Ref}
 * @param length {@code @Length}
 * @param enumWidth {@code @EnumWidth}
 * @param union {@code @Union}
 * @param kinds those that make it another kind of field
 * @param placement where the field lies and how it is accessed
 */
public record Marks(
    List<IntegerMark> integers,
    @Nullable Place reference,
    @Nullable NumberMark length,
    @Nullable NumberMark enumWidth,
    @Nullable UnionMark union,
    KindMarks kinds,
    Placement placement) {
  /** No annotation at all. */
  public static final Marks NONE =
      new Marks(List.of(), null, null, null, null, KindMarks.NONE, Placement.NONE);

  /** Copies the list. */
  public Marks {
    integers = List.copyOf(integers);
  }

  /**
   * {@code @U8}, {@code @I16} and so on.
   *
   * @param name the annotation's simple name
   * @param place the annotation
   */
  public record IntegerMark(String name, Place place) {}

  /**
   * {@code @Length} or {@code @EnumWidth}.
   *
   * @param value its value
   * @param place the value
   */
  public record NumberMark(int value, Place place) {}

  /**
   * {@code @Union}.
   *
   * @param name the union
   * @param arm the arm, empty for an arm of one field
   * @param place the annotation
   */
  public record UnionMark(String name, String arm, Place place) {}

  /** Whether the field is an array. */
  public boolean isArray() {
    return length != null;
  }

  /**
   * The first of the annotations found, for messages about annotations that should not be there.
   */
  public Optional<Place> first() {
    if (!integers.isEmpty()) {
      return Optional.of(integers.getFirst().place());
    }
    if (reference != null) {
      return Optional.of(reference);
    }
    if (length != null) {
      return Optional.of(length.place());
    }
    if (enumWidth != null) {
      return Optional.of(enumWidth.place());
    }
    if (union != null) {
      return Optional.of(union.place());
    }
    return Optional.ofNullable(kinds.first() != null ? kinds.first() : placement.first());
  }
}
