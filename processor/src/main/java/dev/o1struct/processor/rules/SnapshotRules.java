package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutPlanner;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What must be so for a struct to have a record twin. */
final class SnapshotRules {
  /** What a constructor takes; {@code long} and {@code double} count twice: JVMS 4.3.3. */
  private static final int MOST_SLOTS = 254;

  private final TypedStruct struct;
  private final LayoutPlanner planner;
  private final LayoutPlan plan;
  private final Place snapshot;
  private final List<Problem> problems = new ArrayList<>();

  private SnapshotRules(TypedStruct struct, LayoutPlanner planner, Place snapshot) {
    this.struct = struct;
    this.planner = planner;
    this.plan = planner.plan(struct.name());
    this.snapshot = snapshot;
  }

  static List<Problem> check(TypedStruct struct, LayoutPlanner planner) {
    Mark.Snapshot snapshot = struct.declaration().marks().get(Mark.Snapshot.class);
    if (snapshot == null) {
      return List.of();
    }
    SnapshotRules rules = new SnapshotRules(struct, planner, snapshot.place());
    rules.plan.fields().stream().filter(rules::isJudgedHere).forEach(rules::checkEmbedded);
    rules.checkUnions();
    if (rules.plan.isUnion()) {
      rules.checkCases();
    } else {
      rules.checkCount();
    }
    return rules.problems;
  }

  /** Not what a case has in common with a union that has a snapshot itself. */
  private boolean isJudgedHere(PlacedField field) {
    return !isCaseOfRecord()
        || struct.fields().stream().anyMatch(own -> own.name().equals(field.name()));
  }

  private boolean isCaseOfRecord() {
    return plan.isCase() && plan.family().hasRecord();
  }

  private void checkEmbedded(PlacedField field) {
    if (field.type() instanceof FieldType.Embedded(var type) && !hasSnapshot(type.name())) {
      report(
          Rule.SNAPSHOT_EMBEDDED,
          "%s has a snapshot, but %s in it has none; write \"@Struct(snapshot = true)\" on %s too,"
                  .formatted(struct.name().simpleName(), type, type)
              + " or \"@Ref\" on %s".formatted(field.name()),
          place(model -> model.name().equals(field.name())));
    }
  }

  private void checkCases() {
    for (QualifiedName name : plan.family().codes().values()) {
      if (!hasSnapshot(name)) {
        report(
            Rule.SNAPSHOT_CASE,
            "%s has a snapshot, but its case %s has none; write \"@Struct(snapshot = true)\" on %s too"
                .formatted(struct.name().simpleName(), name.displayName(), name.displayName()),
            snapshot);
      }
    }
  }

  private boolean hasSnapshot(QualifiedName type) {
    return planner.plan(type).declaration().hasSnapshot();
  }

  private void checkUnions() {
    for (LayoutNode node : plan.commonNodes()) {
      if (node instanceof LayoutNode.Overlay union
          && !(isCaseOfRecord() && union.offset() < plan.family().commonBytes())) {
        report(
            Rule.SNAPSHOT_UNION,
            "%s has a snapshot, but nothing in it says which arm of the union \"%s\" holds; make that"
                    .formatted(struct.name().simpleName(), union.name())
                + " a tagged union, \"@Struct(snapshot = true) sealed interface\" with a case for"
                + " each arm, or leave \"snapshot\" out and write a record of your own",
            place(model -> Unions.unionOf(model).equals(union.name())));
      }
    }
  }

  private void checkCount() {
    List<PlacedField> components = plan.valueFields();
    long slots =
        components.stream()
            .mapToLong(field -> !field.isArray() && isWide(field.type().value()) ? 2 : 1)
            .sum();
    if (slots > MOST_SLOTS) {
      report(
          Rule.SNAPSHOT_FIELDS,
          "%s has %d fields, more than a record's constructor can take; leave \"snapshot\" out, or"
                  .formatted(struct.name().simpleName(), components.size())
              + " move some into embedded structs",
          snapshot);
    }
  }

  private static boolean isWide(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> kind.javaType().bytes() == Long.BYTES;
      case FieldType.Reference _ -> true;
      default -> false;
    };
  }

  /** The first such field, or the struct if it is of the header. */
  private Place place(Predicate<TypedField> wanted) {
    return struct.fields().stream()
        .filter(wanted)
        .map(TypedField::place)
        .findFirst()
        .orElse(struct.place());
  }

  private void report(Rule rule, String explanation, Place place) {
    problems.add(new Problem(rule, explanation, place));
  }
}
