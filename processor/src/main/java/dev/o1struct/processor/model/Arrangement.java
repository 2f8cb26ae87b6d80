package dev.o1struct.processor.model;

import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Placement.OrderMark;
import org.jspecify.annotations.Nullable;

/**
 * What a struct says about the layout of all its fields.
 *
 * @param mode the value of {@code @Struct(layout = …)}
 * @param modePlace that value, or the struct
 * @param alignment {@code @Align} on the struct
 * @param order {@code @ByteOrder} on the struct
 */
public record Arrangement(
    Mode mode, Place modePlace, @Nullable NumberMark alignment, @Nullable OrderMark order) {
  /** Nothing: the layout is C's. */
  public static final Arrangement C = new Arrangement(Mode.C, Place.NOWHERE, null, null);

  /** The ways to lay a struct out. */
  public enum Mode {
    /** In order of declaration, naturally aligned. */
    C,
    /** In order of declaration, without padding. */
    PACKED,
    /** By falling alignment. */
    REORDERED
  }

  /** The alignment that the struct asks for, 1 if it asks for none. */
  public long requestedAlignment() {
    return alignment == null ? 1 : alignment.value();
  }
}
