package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * By what rule a struct was laid out.
 *
 * @param kind that rule
 * @param savedBytes by how much the order of declaration would be larger
 * @param family the tagged union that it is, or is a case of, null if there is none
 * @param header the struct whose fields come first, null if there is none
 */
public record Manner(
    Kind kind, long savedBytes, @Nullable Family family, @Nullable QualifiedName header) {
  /** The rules. */
  public enum Kind {
    /** C's. */
    C,
    /** No padding. */
    PACKED,
    /** Falling alignment. */
    REORDERED,
    /** The user gave the offsets. */
    EXPLICIT
  }

  /** The rule in the words of a comment. */
  public String describe() {
    return switch (kind) {
      case C -> "as C lays it out";
      case PACKED -> "packed";
      case REORDERED -> "reordered, which saves " + savedBytes + " bytes";
      case EXPLICIT -> "at offsets of its own";
    };
  }
}
