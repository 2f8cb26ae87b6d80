package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.rules.Problem;
import dev.o1struct.processor.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be in a struct of arrays, and which names its class has for itself. */
final class ColumnRules {
  private static final Set<String> TAKEN = Set.of("allocate", "copyFrom", "copyTo", "grow", "row");

  private ColumnRules() {}

  static List<Problem> check(StructModel struct, LayoutPlan plan) {
    List<Problem> problems = new ArrayList<>();
    Place columns = struct.declaration().columns();
    String name = struct.name().simpleName();
    if (columns == null) {
      return problems;
    }
    if (plan.isUnion() || plan.isCase()) {
      problems.add(
          new Problem(
              Rule.COLUMNS,
              "%s is %s, whose fields have no column of their own; leave columns out, or embed the"
                      .formatted(
                          name, plan.isUnion() ? "a tagged union" : "a case of a tagged union")
                  + " union in a struct that has them",
              columns));
      return problems;
    }
    for (PlacedField field : plan.fields()) {
      if (TAKEN.contains(field.name())) {
        problems.add(
            new Problem(
                Rule.NAME_CLASH,
                "%s is the name of a method of %sColumns; give the field another name"
                    .formatted(field.name(), name),
                place(struct, field)));
      }
    }
    return problems;
  }

  /** That of the field, unless it is of the header. */
  private static Place place(StructModel struct, PlacedField field) {
    return struct.fields().stream()
        .filter(own -> own.name().equals(field.name()))
        .map(FieldModel::place)
        .findFirst()
        .orElse(struct.place());
  }
}
