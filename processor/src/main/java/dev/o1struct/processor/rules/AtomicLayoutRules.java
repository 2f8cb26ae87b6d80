package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlanner;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Atomic fields are aligned, wherever their struct lies. */
final class AtomicLayoutRules {
  private final LayoutPlanner planner;
  private final List<Problem> problems = new ArrayList<>();

  private AtomicLayoutRules(LayoutPlanner planner) {
    this.planner = planner;
  }

  static List<Problem> check(TypedStruct struct, LayoutPlanner planner) {
    AtomicLayoutRules rules = new AtomicLayoutRules(planner);
    Map<String, TypedField> models = new HashMap<>();
    struct.fields().forEach(field -> models.put(field.name(), field));
    for (PlacedField placed : planner.plan(struct.name()).fields()) {
      TypedField model = models.get(placed.name());
      if (model != null) {
        rules.checkAlignment(model, placed);
      }
    }
    return rules.problems;
  }

  private void checkAlignment(TypedField field, PlacedField placed) {
    Mark.Atomic mark = field.marks().get(Mark.Atomic.class);
    if (mark != null && placed.alignment().isLowered()) {
      report(
          Rule.ATOMIC_ALIGNMENT,
          "%s has @Atomic, but is packed to an alignment of %d; write \"@Align(%d)\" on it"
              .formatted(field.name(), placed.alignment().actual(), placed.alignment().natural()),
          mark.place());
    }
    if (placed.type() instanceof FieldType.Embedded type
        && placed.alignment().isLowered()
        && hasAtomics(type.name())) {
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
                || (field.type() instanceof FieldType.Embedded inner && hasAtomics(inner.name())));
  }

  private void report(Rule rule, String explanation, Place place) {
    problems.add(new Problem(rule, explanation, place));
  }
}
