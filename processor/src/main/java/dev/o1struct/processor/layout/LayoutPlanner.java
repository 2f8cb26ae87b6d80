package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays structs out by the System V ABI for AMD64 (section 3.1.2, "Data Representation"), which
 * other 64-bit ABIs share for these types: each member at the lowest offset that its alignment
 * allows, the whole padded to the alignment of its strictest member. What a struct wants otherwise,
 * {@link Placing} knows.
 */
public final class LayoutPlanner {
  private final Map<QualifiedName, TypedStruct> models;
  private final Map<QualifiedName, LayoutPlan> plans = new HashMap<>();
  private final Map<QualifiedName, LayoutPlan> commons = new HashMap<>();
  private final IdentityPlanner identities = new IdentityPlanner(this);

  /**
   * A planner for structs that obey the rules.
   *
   * @param models the structs to plan and all that they embed
   */
  public LayoutPlanner(Map<QualifiedName, TypedStruct> models) {
    this.models = Map.copyOf(models);
  }

  /** The layout of one of the structs. */
  public LayoutPlan plan(QualifiedName name) {
    LayoutPlan known = plans.get(name);
    if (known != null) {
      return known;
    }
    TypedStruct struct = model(name);
    LayoutPlan anonymous = isUnion(struct) ? layOutUnion(struct) : layOut(struct);
    LayoutPlan plan = anonymous.knownBy(identities.of(anonymous));
    plans.put(name, plan);
    return plan;
  }

  private TypedStruct model(QualifiedName name) {
    return Objects.requireNonNull(models.get(name), name::toString);
  }

  private static boolean isUnion(TypedStruct struct) {
    return struct.declaration().form().isSealed();
  }

  private LayoutPlan layOutUnion(TypedStruct union) {
    LayoutPlan common = headerPlan(union.name());
    return FamilyPlanner.union(
        common, common.family().codes().values().stream().map(this::plan).toList());
  }

  /** What a struct that extends that one starts with: of a tagged union, what is common. */
  public LayoutPlan headerPlan(QualifiedName header) {
    TypedStruct struct = model(header);
    if (!isUnion(struct)) {
      return plan(header);
    }
    LayoutPlan known = commons.get(header);
    if (known != null) {
      return known;
    }
    LayoutPlan common = layOut(struct);
    Declaration declaration = struct.declaration();
    Family family =
        new Family(header, declaration.tagging().codes(), common.size(), declaration.hasSnapshot());
    LayoutPlan plan = common.in(family);
    commons.put(header, plan);
    return plan;
  }

  private LayoutPlan layOut(TypedStruct struct) {
    LayoutPlan declared = layOut(struct, Placing.inOrder(struct));
    if (struct.declaration().marks().layoutMode() != LayoutMode.REORDERED) {
      return declared;
    }
    LayoutPlan reordered = layOut(struct, Placing.byFallingAlignment(struct, this::alignmentOf));
    long saved = declared.size() - reordered.size();
    return saved > 0 ? reordered.saving(saved) : declared;
  }

  private LayoutPlan layOut(TypedStruct struct, List<List<TypedField>> runs) {
    Marks arrangement = struct.declaration().marks();
    SequenceBuilder members = new SequenceBuilder(0, arrangement);
    List<PlacedField> fields = new ArrayList<>();
    for (QualifiedName header : struct.declaration().headers()) {
      LayoutPlan first = headerPlan(header);
      members.raise(first.alignment());
      first.nodes().forEach(members::add);
      fields.addAll(first.fields());
    }
    if (isUnion(struct)) {
      FamilyPlanner.appendTag(struct, members, fields);
    }
    for (List<TypedField> run : runs) {
      if (Unions.unionOf(run.getFirst()).isEmpty()) {
        appendField(run.getFirst(), members, fields);
      } else {
        appendUnion(run, members, fields);
      }
    }
    members.raise(arrangement.requestedAlignment());
    members.padTail();
    LayoutPlan plan =
        new LayoutPlan(
            struct.name(),
            struct.declaration(),
            members.size(),
            members.alignment(),
            members.nodes(),
            Placing.asDeclared(fields, struct),
            new ComparisonPlanner(this).steps(members.nodes()),
            Placing.manner(struct),
            List.of(),
            Identity.NONE);
    return struct.declaration().tagging().isCase()
        ? plan.in(headerPlan(struct.declaration().headers().getFirst()).family())
        : plan;
  }

  private void appendField(TypedField field, SequenceBuilder members, List<PlacedField> fields) {
    FieldType type = field.type();
    Extent element = extentOf(type);
    if (type instanceof FieldType.BitField bits) {
      Mark.Bits mark = field.marks().get(Mark.Bits.class);
      boolean newUnit = mark != null && mark.newUnit();
      fields.add(members.addBits(field.name(), bits, element.size(), newUnit, field.settable()));
      return;
    }
    Mark.Length length = field.marks().get(Mark.Length.class);
    Alignment alignment = Placing.alignment(field, element.alignment(), members.isPacked());
    PlacedField placed =
        new PlacedField(
            field.name(),
            type,
            Placing.offset(field, alignment.actual(), members),
            element.size(),
            length == null ? List.of() : length.values(),
            field.settable(),
            0,
            alignment,
            Placing.transfer(field, type, members.arrangement()));
    fields.add(placed);
    members.add(new LayoutNode.Leaf(placed));
    if (field.marks().has(Mark.CacheLine.class)) {
      members.align(Mark.CacheLine.BYTES);
    }
  }

  private void appendUnion(
      List<TypedField> members, SequenceBuilder outer, List<PlacedField> fields) {
    Marks arrangement = outer.arrangement();
    boolean packed = outer.isPacked();
    long alignment =
        members.stream()
            .mapToLong(member -> alignmentOf(member, packed).actual())
            .max()
            .orElseThrow();
    long offset = Placing.offset(members.getFirst(), alignment, outer);
    List<LayoutNode> arms =
        Unions.arms(members).stream()
            .map(arm -> placeArm(arm, offset, arrangement, fields))
            .toList();
    long largest = arms.stream().mapToLong(LayoutNode::bytes).max().orElseThrow();
    String name = Unions.unionOf(members.getFirst());
    outer.add(new LayoutNode.Overlay(name, offset, Extent.alignUp(largest, alignment), arms));
  }

  private LayoutNode placeArm(
      List<TypedField> arm, long offset, Marks arrangement, List<PlacedField> fields) {
    SequenceBuilder sequence = new SequenceBuilder(offset, arrangement);
    Unions.byOffset(arm).forEach(field -> appendField(field, sequence, fields));
    sequence.padTail();
    String name = Unions.armOf(arm.getFirst());
    return arm.size() == 1
        ? sequence.nodes().getFirst()
        : new LayoutNode.Sequence(name, offset, sequence.size(), sequence.nodes());
  }

  private Alignment alignmentOf(TypedField field, boolean packed) {
    return Placing.alignment(field, extentOf(field.type()).alignment(), packed);
  }

  private Extent extentOf(FieldType type) {
    return switch (type) {
      case FieldType.Scalar _, FieldType.Enumeration _, FieldType.Reference _ ->
          new Extent(type.atomicBytes(), type.atomicBytes());
      case FieldType.InlineText text -> new Extent(text.capacity(), 1);
      case FieldType.BitField(FieldType declared, _) -> extentOf(declared);
      case FieldType.Tag(int bytes, _) -> new Extent(bytes, bytes);
      case FieldType.Embedded struct -> {
        LayoutPlan embedded = plan(struct.name());
        yield new Extent(embedded.size(), embedded.alignment());
      }
    };
  }
}
