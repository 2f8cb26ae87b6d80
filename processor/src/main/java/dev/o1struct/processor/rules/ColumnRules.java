package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedStruct;
import java.util.List;

/** Which structs have columns. */
final class ColumnRules {
  private ColumnRules() {}

  static List<Problem> check(TypedStruct struct, LayoutPlan plan) {
    Mark.Columns columns = struct.declaration().marks().get(Mark.Columns.class);
    if (columns == null || !plan.isCase()) {
      return List.of();
    }
    String union = plan.family().union().simpleName();
    return List.of(
        new Problem(
            Rule.COLUMNS,
            "%s is a case of %s, in whose columns its fields are; leave columns out, and write"
                    .formatted(struct.name().simpleName(), union)
                + " \"@Struct(columns = true)\" on %s".formatted(union),
            columns.place()));
  }
}
