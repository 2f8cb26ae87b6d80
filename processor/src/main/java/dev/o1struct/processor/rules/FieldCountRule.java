package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.Optional;

/**
 * A struct does not have so many fields that javac runs out of stack: it walks an expression such
 * as that of {@code equals}, which names all fields, with a call for each operator.
 */
final class FieldCountRule {
  /** Half of what the stack of 1 MiB that javac has by default is known to bear. */
  static final int MOST_FIELDS = 500;

  private FieldCountRule() {}

  /** Counts the fields of extended structs too. */
  static Optional<Problem> check(LayoutPlan plan, Place place) {
    int fields = plan.fields().size();
    if (fields <= MOST_FIELDS) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Rule.TOO_MANY_FIELDS,
            "%s has %d fields, but at most %d can be compiled; write arrays for fields that are"
                    .formatted(plan.name().displayName(), fields, MOST_FIELDS)
                + " alike, and put others into structs that are embedded here",
            place));
  }
}
