package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.AtomicMark;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.rules.Problem;
import dev.o1struct.processor.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about atomic fields that need a layout: alignment, and what a header has. */
final class AtomicLayoutRules {
  private final StructModel struct;
  private final LayoutPlanner planner;
  private final LayoutPlan plan;
  private final List<Problem> problems = new ArrayList<>();

  private AtomicLayoutRules(StructModel struct, LayoutPlanner planner) {
    this.struct = struct;
    this.planner = planner;
    this.plan = planner.plan(struct.name());
  }

  static List<Problem> check(StructModel struct, LayoutPlanner planner) {
    AtomicLayoutRules rules = new AtomicLayoutRules(struct, planner);
    Map<String, FieldModel> models = new HashMap<>();
    struct.fields().forEach(field -> models.put(field.name(), field));
    for (PlacedField placed : rules.plan.fields()) {
      FieldModel model = models.get(placed.name());
      if (model != null) {
        rules.checkAlignment(model, placed);
      }
    }
    rules.checkNames();
    return rules.problems;
  }

  private void checkAlignment(FieldModel field, PlacedField placed) {
    AtomicMark mark = field.marks().placement().atomic();
    if (mark != null && placed.alignment().isLowered()) {
      report(
          Rule.ATOMIC_ALIGNMENT,
          "%s has @Atomic, but is packed to an alignment of %d; write \"@Align(%d)\" on it"
              .formatted(field.name(), placed.alignment().actual(), placed.alignment().natural()),
          mark.place());
    }
    if (placed.type() instanceof FieldType.Embedded(QualifiedName type)
        && placed.alignment().isLowered()
        && hasAtomics(type)) {
      report(
          Rule.ATOMIC_ALIGNMENT,
          "%s is packed to an alignment of %d, but has atomic fields; write \"@Align(%d)\" on it"
              .formatted(field.name(), placed.alignment().actual(), placed.alignment().natural()),
          field.place());
    }
  }

  private boolean hasAtomics(QualifiedName type) {
    return planner.plan(type).fields().stream()
        .anyMatch(field ->
            field.transfer().atomic()
                || (field.type() instanceof FieldType.Embedded(QualifiedName inner)
                    && hasAtomics(inner)));
  }

  /** The operations of a struct's atomic fields are in the classes of those that extend it. */
  private void checkNames() {
    Set<String> names = new HashSet<>();
    plan.fields().forEach(field -> names.add(field.name()));
    for (PlacedField field : plan.fields()) {
      for (AtomicOperation operation : AtomicOperation.values()) {
        String name = operation.nameFor(field.name());
        if (field.transfer().atomic() && names.contains(name)) {
          report(
              Rule.NAME_CLASH,
              "%s is an operation on the atomic field %s, and a field; give one of them another name"
                  .formatted(name, field.name()),
              placeOf(name, field.name()));
        }
      }
    }
  }

  /** That of the two fields which is not of the header. */
  private Place placeOf(String one, String other) {
    return struct.fields().stream()
        .filter(field -> field.name().equals(one) || field.name().equals(other))
        .map(FieldModel::place)
        .findFirst()
        .orElse(struct.place());
  }

  private void report(Rule rule, String explanation, Place place) {
    problems.add(new Problem(rule, explanation, place));
  }
}
