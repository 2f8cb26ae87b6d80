package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;

/** What a field is in memory, or the reason why it is nothing. */
public sealed interface Resolution {
  /**
   * The declaration makes sense.
   *
   * @param type what it means
   */
  record Resolved(FieldType type) implements Resolution {}

  /**
   * It does not.
   *
   * @param problem why
   */
  record Rejected(Problem problem) implements Resolution {}

  /** The reason why it makes no sense. */
  static Resolution rejected(Rule rule, Place place, String explanation) {
    return new Rejected(new Problem(rule, explanation, place));
  }
}
