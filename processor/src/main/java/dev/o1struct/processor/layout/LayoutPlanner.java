package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.Arrangement;
import dev.o1struct.processor.model.Arrangement.Mode;
import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.KindMarks.BitsMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Placement;
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
 * allows, the whole padded to the alignment of its strictest member. What a struct wants otherwise,
 * {@link Placing} knows.
 */
public final class LayoutPlanner {
  private static final long HANDLE_BYTES = 8;
  private static final long COMPRESSED_BYTES = 4;

  private final Map<QualifiedName, StructModel> models;
  private final Map<QualifiedName, LayoutPlan> plans = new HashMap<>();
  private final Map<QualifiedName, LayoutPlan> commons = new HashMap<>();
  private final IdentityPlanner identities = new IdentityPlanner(this);

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
    StructModel struct = model(name);
    LayoutPlan anonymous = isUnion(struct) ? layOutUnion(struct) : layOut(struct);
    LayoutPlan plan = anonymous.knownBy(identities.of(anonymous));
    plans.put(name, plan);
    return plan;
  }

  private StructModel model(QualifiedName name) {
    return Objects.requireNonNull(models.get(name), name::toString);
  }

  private static boolean isUnion(StructModel struct) {
    return struct.declaration().isSealed();
  }

  private LayoutPlan layOutUnion(StructModel union) {
    LayoutPlan common = headerPlan(union.name());
    return FamilyPlanner.union(
        common, common.family().codes().values().stream().map(this::plan).toList());
  }

  /** What a struct that extends that one starts with: of a tagged union, what is common. */
  LayoutPlan headerPlan(QualifiedName header) {
    StructModel struct = model(header);
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
        new Family(
            header, declaration.tagging().codes(), common.size(), declaration.snapshot() != null);
    LayoutPlan plan = common.in(family);
    commons.put(header, plan);
    return plan;
  }

  private LayoutPlan layOut(StructModel struct) {
    LayoutPlan declared = layOut(struct, Placing.inOrder(struct));
    if (struct.declaration().arrangement().mode() != Mode.REORDERED) {
      return declared;
    }
    LayoutPlan reordered = layOut(struct, Placing.byFallingAlignment(struct, this::alignmentOf));
    long saved = declared.size() - reordered.size();
    return saved > 0 ? reordered.saving(saved) : declared;
  }

  private LayoutPlan layOut(StructModel struct, List<List<FieldModel>> runs) {
    Arrangement arrangement = struct.declaration().arrangement();
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
    for (List<FieldModel> run : runs) {
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
    Placement placement = field.marks().placement();
    Alignment alignment = Placing.alignment(field, element.alignment(), members.isPacked());
    PlacedField placed =
        new PlacedField(
            field.name(),
            type,
            Placing.offset(field, alignment.actual(), members),
            element.size(),
            length == null ? 0 : length.value(),
            field.settable(),
            0,
            alignment,
            Placing.transfer(field, type, members.arrangement()));
    fields.add(placed);
    members.add(new LayoutNode.Leaf(placed));
    if (placement.cacheLine() != null) {
      members.align(Placement.LINE_BYTES);
    }
  }

  private void appendUnion(
      List<FieldModel> members, SequenceBuilder outer, List<PlacedField> fields) {
    Arrangement arrangement = outer.arrangement();
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
      List<FieldModel> arm, long offset, Arrangement arrangement, List<PlacedField> fields) {
    SequenceBuilder sequence = new SequenceBuilder(offset, arrangement);
    Placing.byOffset(arm).forEach(field -> appendField(field, sequence, fields));
    sequence.padTail();
    String name = Unions.armOf(arm.getFirst());
    return arm.size() == 1
        ? sequence.nodes().getFirst()
        : new LayoutNode.Sequence(name, offset, sequence.size(), sequence.nodes());
  }

  private Alignment alignmentOf(FieldModel field, boolean packed) {
    return Placing.alignment(field, extentOf(FieldTypes.typeOf(field)).alignment(), packed);
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
      case FieldType.Tag(int bytes, _) -> new Extent(bytes, bytes);
      case FieldType.Embedded(var name) -> {
        LayoutPlan embedded = plan(name);
        yield new Extent(embedded.size(), embedded.alignment());
      }
    };
  }
}
