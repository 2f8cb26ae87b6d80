package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.types.TypedStruct;
import java.util.List;
import java.util.stream.Collectors;

/** Plans structs declared as plain records. */
final class Plans {
  private Plans() {}

  /** The plan of the last struct; the others are what it may embed. */
  static LayoutPlan last(StructModel... structs) {
    return all(List.of(structs)).getLast();
  }

  /** All plans, in order. */
  static List<LayoutPlan> all(List<StructModel> structs) {
    LayoutPlanner planner =
        new LayoutPlanner(
            structs.stream().collect(Collectors.toMap(StructModel::name, TypedStruct::of)));
    return structs.stream().map(struct -> planner.plan(struct.name())).toList();
  }

  /** The field of that name. */
  static PlacedField field(LayoutPlan plan, String name) {
    return plan.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such field: name=" + name));
  }
}
