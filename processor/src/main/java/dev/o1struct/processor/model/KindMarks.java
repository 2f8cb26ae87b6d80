package dev.o1struct.processor.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotations on a getter that say more of what its field is than its type does.
 *
 * @param bits {@code @Bits}
 * @param text {@code @Text}
 * @param name {@code @Name}
 * @param pointer {@code @Pointer}
 * @param compressed whether {@code @Ref} says so
 * @param nullness the type annotation called {@code Nullable} on what is returned
 */
public record KindMarks(
    @Nullable BitsMark bits,
    @Nullable TextMark text,
    @Nullable Place name,
    @Nullable Place pointer,
    boolean compressed,
    @Nullable QualifiedName nullness) {
  /** None of them. */
  public static final KindMarks NONE = new KindMarks(null, null, null, null, false, null);

  /**
   * {@code @Bits}.
   *
   * @param count how many
   * @param newUnit whether the field starts at a boundary of its type
   * @param place the annotation
   */
  public record BitsMark(int count, boolean newUnit, Place place) {}

  /**
   * {@code @Text}.
   *
   * @param capacity its bytes
   * @param encoding how characters become bytes
   * @param place the annotation
   */
  public record TextMark(int capacity, TextEncoding encoding, Place place) {}

  /** The place of the first of them, null if there is none. */
  @Nullable Place first() {
    return Stream.of(
            new Place[] {
              bits == null ? null : bits.place(), text == null ? null : text.place(), name, pointer
            })
        .filter(place -> place != null)
        .findFirst()
        .orElse(null);
  }
}
