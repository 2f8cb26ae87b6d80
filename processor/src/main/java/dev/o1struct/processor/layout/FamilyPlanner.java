package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays tagged unions out as C does where each member of a {@code union} is a {@code struct} that
 * starts with the same header (C17, 6.5.2.3, the common initial sequence): the tag and the common
 * fields, then those of the case.
 */
final class FamilyPlanner {
  /** The name of the tag's accessor. */
  private static final String TAG = "tag";

  private FamilyPlanner() {}

  /** Appends the tag of a union to its header. */
  static void appendTag(TypedStruct union, SequenceBuilder members, List<PlacedField> fields) {
    int bytes = union.declaration().tagBytes();
    Alignment alignment = new Alignment(bytes, members.isPacked() ? 1 : bytes);
    FieldType type = new FieldType.Tag(bytes, union.declaration().tagging().codes());
    long offset = members.align(alignment.actual());
    PlacedField tag =
        new PlacedField(
            TAG,
            type,
            offset,
            bytes,
            List.of(),
            false,
            0,
            alignment,
            new Transfer(
                Placing.order(members.arrangement().get(Mark.ByteOrder.class), type),
                false,
                Set.of()));
    fields.add(tag);
    members.add(new LayoutNode.Leaf(tag));
  }

  /**
   * The union of its cases.
   *
   * @param common the tag and the common fields
   */
  static LayoutPlan union(LayoutPlan common, List<LayoutPlan> cases) {
    long alignment =
        cases.stream().mapToLong(LayoutPlan::alignment).reduce(common.alignment(), Math::max);
    long largest = cases.stream().mapToLong(LayoutPlan::size).reduce(common.size(), Math::max);
    long size = Extent.alignUp(largest, alignment);
    List<LayoutNode> arms = new ArrayList<>();
    arms.add(new LayoutNode.Sequence("common", 0, common.size(), common.nodes()));
    for (LayoutPlan plan : cases) {
      String name = plan.name().simpleName();
      arms.add(new LayoutNode.Sequence(name, 0, plan.size(), plan.nodes()));
    }
    return new LayoutPlan(
        common.name(),
        common.declaration(),
        size,
        alignment,
        List.of(new LayoutNode.Overlay("cases", 0, size, arms)),
        common.fields(),
        common.comparison(),
        common.manner(),
        cases,
        Identity.NONE);
  }
}
