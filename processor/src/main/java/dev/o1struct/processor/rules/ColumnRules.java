package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be in a struct of arrays, and which names its class has for itself. */
final class ColumnRules {
  private static final Set<String> TAKEN = Set.of("allocate", "copyFrom", "copyTo", "grow", "row");
  private static final Set<String> TAKEN_BY_UNION = Set.of("handleOf", "ownBytes", "view");
  private static final Set<String> TAKEN_BY_CASE = Set.of("handleOf", "row");

  /** The stem of {@code ROW_BYTES}. */
  private static final String ROW = "ROW";

  private final TypedStruct struct;
  private final LayoutPlan plan;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private ColumnRules(TypedStruct struct, LayoutPlan plan) {
    this.struct = struct;
    this.plan = plan;
    this.name = struct.name().simpleName();
  }

  static List<Problem> check(TypedStruct struct, LayoutPlan plan) {
    Mark.Columns columns = struct.declaration().marks().get(Mark.Columns.class);
    ColumnRules rules = new ColumnRules(struct, plan);
    if (columns != null && plan.isCase()) {
      rules.reportCase(columns.place());
    } else if (columns != null) {
      rules.checkNames();
      plan.cases().forEach(rules::checkNamesOf);
      rules.checkTypeNames();
    }
    return rules.problems;
  }

  private void reportCase(Place columns) {
    String union = plan.family().union().simpleName();
    problems.add(
        new Problem(
            Rule.COLUMNS,
            "%s is a case of %s, in whose columns its fields are; leave columns out, and write"
                    .formatted(name, union)
                + " \"@Struct(columns = true)\" on %s".formatted(union),
            columns));
  }

  private void checkNames() {
    for (PlacedField field : plan.fields()) {
      if (TAKEN.contains(field.name())
          || field.constant().equals(ROW)
          || (plan.isUnion() && TAKEN_BY_UNION.contains(field.name()))) {
        problems.add(
            new Problem(
                Rule.NAME_CLASH,
                "%s is the name of a method or constant of %sColumns; give the field another name"
                    .formatted(field.name(), name),
                place(field)));
      }
    }
  }

  private void checkNamesOf(LayoutPlan one) {
    for (PlacedField field : one.fields()) {
      if (TAKEN_BY_CASE.contains(field.name()) && !plan.fields().contains(field)) {
        String of = one.name().simpleName();
        problems.add(
            new Problem(
                Rule.NAME_CLASH,
                "%s is the name of a method of %sColumns.%sRows; give the field of %s another name"
                    .formatted(field.name(), name, of, of),
                struct.place()));
      }
    }
  }

  /** What is nested in the interface hides the classes of that name in that of the columns. */
  private void checkTypeNames() {
    Set<String> nested = new TreeSet<>(plan.declaration().scope().hiding());
    Set<String> taken = new HashSet<>(Set.of("Row"));
    for (LayoutPlan one : plan.cases()) {
      taken.add(one.name().simpleName() + "Rows");
      nested.add(one.name().simpleName());
      nested.addAll(one.declaration().scope().hiding());
    }
    nested.retainAll(taken);
    for (String type : nested) {
      problems.add(
          new Problem(
              Rule.NAME_CLASH,
              "%s is the name of a class in %sColumns; give the type of that name in %s, or the case,"
                      .formatted(type, name, name)
                  + " another",
              struct.place()));
    }
  }

  /** That of the field, unless it is of the header. */
  private Place place(PlacedField field) {
    return struct.fields().stream()
        .filter(own -> own.name().equals(field.name()))
        .map(TypedField::place)
        .findFirst()
        .orElse(struct.place());
  }
}
