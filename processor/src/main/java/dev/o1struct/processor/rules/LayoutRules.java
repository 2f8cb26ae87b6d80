package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutPlanner;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about sizes and offsets: those that need a layout. */
public final class LayoutRules {
  private final TypedStruct struct;
  private final LayoutPlanner planner;
  private final LayoutPlan plan;
  private final List<Problem> problems = new ArrayList<>();

  private LayoutRules(TypedStruct struct, LayoutPlanner planner) {
    this.struct = struct;
    this.planner = planner;
    this.plan = planner.plan(struct.name());
  }

  /**
   * All that is wrong with a layout.
   *
   * @param struct the struct, which obeys all rules that need no layout
   * @param planner knows its layout
   */
  public static List<Problem> check(TypedStruct struct, LayoutPlanner planner) {
    LayoutRules rules = new LayoutRules(struct, planner);
    rules.checkFields();
    rules.problems.addAll(AtomicLayoutRules.check(struct, planner));
    rules.problems.addAll(GeneratedNameRules.check(struct, planner));
    rules.problems.addAll(SnapshotRules.check(struct, planner));
    rules.problems.addAll(ColumnRules.check(struct, rules.plan));
    SizeRule.check(rules.plan, struct.place()).ifPresent(rules.problems::add);
    FieldCountRule.check(rules.plan, struct.place()).ifPresent(rules.problems::add);
    return rules.problems;
  }

  private void checkFields() {
    Map<String, PlacedField> placed = new HashMap<>();
    plan.fields().forEach(field -> placed.put(field.name(), field));
    List<PlacedField> before = new ArrayList<>();
    for (int i = 0; i < struct.fields().size(); i++) {
      TypedField field = struct.fields().get(i);
      PlacedField place = placed.get(field.name());
      if (place == null) {
        throw new IllegalStateException("field without a place: name=" + field.name());
      }
      checkNotWeaker(field, place);
      Mark.Offset offset = field.marks().get(Mark.Offset.class);
      if (offset != null) {
        checkMultiple(field, offset, place.alignment().actual());
        checkRoom(field, offset, place, before);
      }
      before.add(place);
    }
    for (List<TypedField> run : Unions.runs(struct.fields())) {
      if (!Unions.unionOf(run.getFirst()).isEmpty()) {
        checkArmsStartTogether(run, placed);
      }
    }
  }

  private void checkNotWeaker(TypedField field, PlacedField place) {
    Mark.Align requested = field.marks().get(Mark.Align.class);
    long natural = place.alignment().natural();
    if (requested != null
        && requested.value() < natural
        && struct.declaration().marks().layoutMode() != LayoutMode.PACKED) {
      report(
          Rule.ALIGNMENT,
          "%s has @Align(%d), but its type is aligned to %d; write at least that, or lay %s out"
                  .formatted(field.name(), requested.value(), natural, struct.name().simpleName())
              + " with \"@Struct(layout = Layout.PACKED)\"",
          requested);
    }
  }

  private void checkMultiple(TypedField field, Mark.Offset offset, long alignment) {
    if (offset.value() % alignment != 0) {
      report(
          Rule.ILLEGAL_OFFSET,
          "%s has @Offset(%d), but is aligned to %d; write a multiple of that, or lay %s out with"
                  .formatted(field.name(), offset.value(), alignment, struct.name().simpleName())
              + " \"@Struct(layout = Layout.PACKED)\"",
          offset);
    }
  }

  private void checkRoom(
      TypedField field, Mark.Offset offset, PlacedField place, List<PlacedField> before) {
    for (int i = 0; i < before.size(); i++) {
      PlacedField other = before.get(i);
      if (intersect(place, other) && !areAlternatives(field, struct.fields().get(i))) {
        reportOverlap(field, offset, place, other.name(), other.offset() + other.bytes());
        return;
      }
    }
    for (var header : struct.declaration().headers()) {
      long end = planner.headerPlan(header).size();
      if (offset.value() < end) {
        reportOverlap(field, offset, place, "the header " + header.displayName(), end);
      }
    }
    for (PlacedField tag : plan.fields()) {
      if (tag.isTag() && intersect(place, tag)) {
        reportOverlap(field, offset, place, "the tag", tag.offset() + tag.bytes());
      }
    }
  }

  private void reportOverlap(
      TypedField field, Mark.Offset offset, PlacedField place, String other, long end) {
    report(
        Rule.OVERLAP,
        "%s takes the bytes from %d to %d, but %s ends at %d; move one of them, or put both into a"
                .formatted(
                    field.name(),
                    place.offset(),
                    place.offset() + place.bytes() - 1,
                    other,
                    end - 1)
            + " @Union",
        offset);
  }

  private static boolean intersect(PlacedField one, PlacedField other) {
    return one.offset() < other.offset() + other.bytes()
        && other.offset() < one.offset() + one.bytes();
  }

  /** Whether the fields are in different arms of one union. */
  private static boolean areAlternatives(TypedField one, TypedField other) {
    String union = Unions.unionOf(one);
    String arm = Unions.armOf(one);
    return !union.isEmpty()
        && union.equals(Unions.unionOf(other))
        && (arm.isEmpty() || !arm.equals(Unions.armOf(other)));
  }

  private void checkArmsStartTogether(List<TypedField> union, Map<String, PlacedField> placed) {
    Mark.@Nullable Offset first = union.getFirst().marks().get(Mark.Offset.class);
    if (first == null) {
      return;
    }
    long strictest = 1;
    for (List<TypedField> arm : Unions.arms(union)) {
      TypedField start = Unions.byOffset(arm).getFirst();
      Mark.Offset offset = start.marks().get(Mark.Offset.class);
      if (offset != null && offset.value() != first.value()) {
        report(
            Rule.ILLEGAL_OFFSET,
            "%s has @Offset(%d), but the union \"%s\" starts at %d; let each arm start there"
                .formatted(start.name(), offset.value(), Unions.unionOf(start), first.value()),
            offset);
      }
      for (TypedField field : arm) {
        PlacedField place = placed.get(field.name());
        strictest = Math.max(strictest, place == null ? 1 : place.alignment().actual());
      }
    }
    if (strictest > 1 && first.value() % strictest != 0) {
      checkMultiple(union.getFirst(), first, strictest);
    }
  }

  private void report(Rule rule, String explanation, Mark mark) {
    problems.add(new Problem(rule, explanation, mark.place()));
  }
}
