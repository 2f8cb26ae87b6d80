package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.rules.Problem;
import dev.o1struct.processor.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What must be so for a struct to have a record twin. */
final class SnapshotRules {
  /** What a constructor takes; {@code long} and {@code double} count twice: JVMS 4.3.3. */
  private static final int MOST_SLOTS = 254;

  private static final Set<String> WIDE = Set.of("long", "double");

  private final StructModel struct;
  private final LayoutPlanner planner;
  private final LayoutPlan plan;
  private final List<Problem> problems = new ArrayList<>();

  private SnapshotRules(StructModel struct, LayoutPlanner planner) {
    this.struct = struct;
    this.planner = planner;
    this.plan = planner.plan(struct.name());
  }

  static List<Problem> check(StructModel struct, LayoutPlanner planner) {
    Place snapshot = struct.declaration().snapshot();
    if (snapshot == null) {
      return List.of();
    }
    SnapshotRules rules = new SnapshotRules(struct, planner);
    rules.plan.fields().forEach(rules::checkEmbedded);
    rules.checkUnions();
    rules.checkCount(snapshot);
    return rules.problems;
  }

  private void checkEmbedded(PlacedField field) {
    if (field.type() instanceof FieldType.Embedded(QualifiedName type)
        && planner.plan(type).declaration().snapshot() == null) {
      report(
          Rule.SNAPSHOT_EMBEDDED,
          "%s has a snapshot, but %s in it has none; write \"@Struct(snapshot = true)\" on %s too,"
                  .formatted(struct.name().simpleName(), type.displayName(), type.displayName())
              + " or \"@Ref\" on %s".formatted(field.name()),
          place(model -> model.name().equals(field.name())));
    }
  }

  private void checkUnions() {
    if (plan.isUnion()
        || plan.nodes().stream().anyMatch(node -> node instanceof LayoutNode.Overlay)) {
      report(
          Rule.SNAPSHOT_UNION,
          "%s has a snapshot, which cannot know what a union holds; leave \"snapshot\" out, or write"
                  .formatted(struct.name().simpleName())
              + " a record yourself",
          place(model -> model.marks().union() != null));
    }
  }

  private void checkCount(Place snapshot) {
    long slots = 0;
    for (PlacedField field : plan.fields()) {
      slots += !field.isArray() && isWide(field.type().value()) ? 2 : 1;
    }
    if (slots > MOST_SLOTS) {
      report(
          Rule.SNAPSHOT_FIELDS,
          "%s has %d fields, more than a record's constructor can take; leave \"snapshot\" out, or"
                  .formatted(struct.name().simpleName(), plan.fields().size())
              + " move some into embedded structs",
          snapshot);
    }
  }

  private static boolean isWide(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> WIDE.contains(kind.javaType());
      case FieldType.Reference _ -> true;
      default -> false;
    };
  }

  /** The first such field, or the struct if it is of the header. */
  private Place place(Predicate<FieldModel> wanted) {
    return struct.fields().stream()
        .filter(wanted)
        .map(FieldModel::place)
        .findFirst()
        .orElse(struct.place());
  }

  private void report(Rule rule, String explanation, Place place) {
    problems.add(new Problem(rule, explanation, place));
  }
}
