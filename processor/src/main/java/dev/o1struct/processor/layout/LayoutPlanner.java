package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.KindMarks.BitsMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.rules.FieldTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays structs out by the System V ABI for AMD64 (section 3.1.2, "Data Representation"), which
 * other 64-bit ABIs share for these types: each member at the lowest offset that its alignment
 * allows, the whole padded to the alignment of its strictest member.
 */
public final class LayoutPlanner {
  private static final long HANDLE_BYTES = 8;
  private static final long COMPRESSED_BYTES = 4;

  private final Map<QualifiedName, StructModel> models;
  private final Map<QualifiedName, LayoutPlan> plans = new HashMap<>();

  /**
   * A planner for structs that obey the rules.
   *
   * @param models the structs to plan and all that they embed
   */
  public LayoutPlanner(Map<QualifiedName, StructModel> models) {
    this.models = Map.copyOf(models);
  }

  /** The layout of one of the structs. */
  public LayoutPlan plan(QualifiedName name) {
    LayoutPlan known = plans.get(name);
    if (known != null) {
      return known;
    }
    LayoutPlan plan = layOut(Objects.requireNonNull(models.get(name), name::toString));
    plans.put(name, plan);
    return plan;
  }

  private LayoutPlan layOut(StructModel struct) {
    SequenceBuilder members = new SequenceBuilder(0);
    List<PlacedField> fields = new ArrayList<>();
    for (List<FieldModel> run : Unions.runs(struct.fields())) {
      if (Unions.unionOf(run.getFirst()).isEmpty()) {
        appendField(run.getFirst(), members, fields);
      } else {
        appendUnion(run, members, fields);
      }
    }
    members.padTail();
    return new LayoutPlan(
        struct.name(),
        struct.declaration(),
        members.size(),
        members.alignment(),
        members.nodes(),
        fields,
        new ComparisonPlanner(this).steps(members.nodes()));
  }

  private void appendField(FieldModel field, SequenceBuilder members, List<PlacedField> fields) {
    FieldType type = FieldTypes.typeOf(field);
    Extent element = extentOf(type);
    if (type instanceof FieldType.BitField bits) {
      BitsMark mark = field.marks().kinds().bits();
      boolean newUnit = mark != null && mark.newUnit();
      fields.add(members.addBits(field.name(), bits, element.size(), newUnit, field.settable()));
      return;
    }
    NumberMark length = field.marks().length();
    PlacedField placed =
        new PlacedField(
            field.name(),
            type,
            members.align(element.alignment()),
            element.size(),
            length == null ? 0 : length.value(),
            field.settable(),
            0);
    fields.add(placed);
    members.add(new LayoutNode.Leaf(placed));
  }

  private void appendUnion(
      List<FieldModel> members, SequenceBuilder outer, List<PlacedField> fields) {
    long alignment = members.stream().mapToLong(this::alignmentOf).max().orElseThrow();
    long offset = outer.align(alignment);
    List<LayoutNode> arms =
        Unions.arms(members).stream().map(arm -> placeArm(arm, offset, fields)).toList();
    long largest = arms.stream().mapToLong(LayoutNode::bytes).max().orElseThrow();
    String name = Unions.unionOf(members.getFirst());
    outer.add(new LayoutNode.Overlay(name, offset, Extent.alignUp(largest, alignment), arms));
  }

  private LayoutNode placeArm(List<FieldModel> arm, long offset, List<PlacedField> fields) {
    SequenceBuilder sequence = new SequenceBuilder(offset);
    arm.forEach(field -> appendField(field, sequence, fields));
    sequence.padTail();
    String name = Unions.armOf(arm.getFirst());
    return arm.size() == 1
        ? sequence.nodes().getFirst()
        : new LayoutNode.Sequence(name, offset, sequence.size(), sequence.nodes());
  }

  private long alignmentOf(FieldModel field) {
    return extentOf(FieldTypes.typeOf(field)).alignment();
  }

  private Extent extentOf(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> new Extent(kind.bytes(), kind.bytes());
      case FieldType.Enumeration(_, int width, _) -> new Extent(width, width);
      case FieldType.InlineText text -> new Extent(text.capacity(), 1);
      case FieldType.BitField(FieldType declared, _) -> extentOf(declared);
      case FieldType.Reference(_, boolean compressed, _) -> {
        long bytes = compressed ? COMPRESSED_BYTES : HANDLE_BYTES;
        yield new Extent(bytes, bytes);
      }
      case FieldType.Embedded(var name) -> {
        LayoutPlan embedded = plan(name);
        yield new Extent(embedded.size(), embedded.alignment());
      }
    };
  }
}
