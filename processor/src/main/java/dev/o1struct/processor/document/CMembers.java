package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.Extent;
import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutTable;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Indexes;
import java.util.List;

/**
 * The members of a struct in C. Keeps track of where a C compiler would put the next one; where
 * that is not its place, a member for the padding comes before it. A struct with members that are
 * aligned less than their types is packed as a whole, and then has a member for all padding.
 */
final class CMembers {
  private static final String INDENT = "  ";

  private final LayoutPlan plan;
  private final CTypes types;
  private final CAssertions assertions;
  private final boolean packed;
  private final StringBuilder text = new StringBuilder();

  /** The bit behind the last member. */
  private long position;

  private CMembers(LayoutPlan plan, CTypes types, CAssertions assertions) {
    this.plan = plan;
    this.types = types;
    this.assertions = assertions;
    this.packed =
        LayoutNode.fieldsIn(plan.nodes()).anyMatch(field -> field.alignment().isLowered());
  }

  /** The definition of the struct. */
  static String definition(LayoutPlan plan, CTypes types, CAssertions assertions) {
    CMembers members = new CMembers(plan, types, assertions);
    members.append(plan.nodes(), INDENT, "");
    members.reach(plan.size(), plan.alignment(), INDENT);
    return "struct %s%s {\n%s};\n"
        .formatted(members.attributes(), CTypes.tag(plan.name()), members.text);
  }

  private String attributes() {
    long natural = plan.nodes().stream().mapToLong(this::alignmentOf).max().orElse(1);
    String aligned = plan.alignment() > natural ? "aligned(" + plan.alignment() + ")" : "";
    String both = packed ? aligned.isEmpty() ? "packed" : "packed, " + aligned : aligned;
    return both.isEmpty() ? "" : "__attribute__((" + both + ")) ";
  }

  /** The alignment that a C compiler gives to what is declared for a node. */
  private long alignmentOf(LayoutNode node) {
    return packed
        ? 1
        : switch (node) {
          case LayoutNode.Leaf(PlacedField field) -> field.alignment().actual();
          case LayoutNode.Bits(_, _, var fields) ->
              fields.stream().mapToLong(CTypes::unitOf).max().orElse(1);
          case LayoutNode.Padding _ -> 1;
          case LayoutNode.Overlay(_, _, _, var arms) -> strictest(arms);
          case LayoutNode.Sequence(_, _, _, var nodes) -> strictest(nodes);
        };
  }

  private long strictest(List<LayoutNode> nodes) {
    return nodes.stream().mapToLong(this::alignmentOf).max().orElse(1);
  }

  private void append(List<LayoutNode> nodes, String indent, String path) {
    for (LayoutNode node : nodes) {
      switch (node) {
        case LayoutNode.Padding _ -> {} // found again when the next member is placed
        case LayoutNode.Leaf(PlacedField field) -> {
          reach(field.offset(), alignmentOf(node), indent);
          append(field, indent, path);
          position = Byte.SIZE * (node.offset() + node.bytes());
        }
        case LayoutNode.Bits bits when packed -> {
          reach(bits.offset(), 1, indent);
          appendOpaque(bits, indent, path);
        }
        case LayoutNode.Bits bits -> bits.fields().forEach(field -> appendBits(field, indent));
        case LayoutNode.Overlay overlay -> append(overlay, indent, path);
        case LayoutNode.Sequence sequence -> append(sequence, indent, path);
      }
    }
  }

  /** Declares the padding up to an offset, as a comment if a C compiler inserts it by itself. */
  private void reach(long offset, long alignment, String indent) {
    long end = Extent.alignUp(position, Byte.SIZE) / Byte.SIZE;
    long padding = offset - end;
    if (padding > 0) {
      boolean inserted = Extent.alignUp(end, alignment) == offset;
      String member = "%s %s[%d];".formatted(CTypes.OPAQUE, freeName("padding_" + end), padding);
      text.append(indent).append(inserted ? "/* padding: " + padding + " */" : member);
      text.append('\n');
    }
    position = Byte.SIZE * offset;
  }

  private String freeName(String name) {
    boolean taken = LayoutNode.fieldsIn(plan.nodes()).anyMatch(field -> field.name().equals(name));
    return taken ? freeName(name + "_") : name;
  }

  private void append(PlacedField field, String indent, String path) {
    String member = CNames.of(field.name());
    boolean aligns =
        !packed
            && (field.alignment().isRaised()
                || (CTypes.isOpaque(field) && field.alignment().actual() > 1));
    text.append(indent).append(aligns ? "_Alignas(%d) ".formatted(field.alignment().actual()) : "");
    text.append(types.declaration(field, member)).append("; /* ").append(field.offset());
    text.append(": ").append(CTypes.javaType(field.type())).append(' ').append(field.name());
    text.append('(').append(Indexes.parameters(field.dimensions())).append(')');
    if (CTypes.isOpaque(field)) {
      text.append(", ").append(LayoutTable.describe(field));
    }
    text.append(" */\n");
    assertions.add(field, path + member);
  }

  /** In a packed struct C puts bit fields elsewhere. */
  private void appendOpaque(LayoutNode.Bits bits, String indent, String path) {
    String member = freeName("bits_" + bits.offset());
    text.append(indent).append(CTypes.OPAQUE).append(' ').append(member);
    text.append('[').append(bits.bytes()).append("];\n");
    for (PlacedField field : bits.fields()) {
      text.append(indent).append("/* ").append(describe(field)).append(" */\n");
    }
    assertions.add(path + member, bits.offset(), bits.bytes());
    position = Byte.SIZE * (bits.offset() + bits.bytes());
  }

  private void appendBits(PlacedField field, String indent) {
    if (!(field.type() instanceof FieldType.BitField(FieldType declared, int count))) {
      throw new IllegalArgumentException("not a bit field: name=" + field.name());
    }
    String type = types.of(declared);
    long start = field.offset() * Byte.SIZE + field.shift();
    long unit = CTypes.unitOf(field) * Byte.SIZE;
    long nextByte = Extent.alignUp(position, Byte.SIZE);
    if (start != next(position, unit, count)) {
      if (start == Extent.alignUp(position, unit)) {
        text.append(indent).append(type).append(" : 0;\n");
      } else if (start == next(nextByte, unit, count)) {
        text.append(indent).append(CTypes.OPAQUE).append(" : 0;\n");
      } else {
        reach(start / Byte.SIZE, 1, indent);
      }
    }
    position = start + count;
    text.append(indent).append(type).append(' ').append(CNames.of(field.name()));
    text.append(" : ").append(count).append("; /* ").append(describe(field)).append(" */\n");
  }

  /** Where C puts bits: behind those before them, or in the next unit if they do not fit. */
  private static long next(long end, long unit, int count) {
    return end / unit == (end + count - 1) / unit ? end : Extent.alignUp(end, unit);
  }

  private static String describe(PlacedField field) {
    return "%d%s: %s %s()"
        .formatted(
            field.offset(), LayoutTable.bits(field), CTypes.javaType(field.type()), field.name());
  }

  private void append(LayoutNode.Overlay union, String indent, String path) {
    long alignment = alignmentOf(union);
    reach(union.offset(), alignment, indent);
    String member = CNames.of(union.name());
    open("union", indent);
    long end = position;
    for (LayoutNode arm : union.arms()) {
      position = Byte.SIZE * union.offset();
      append(List.of(arm), indent + INDENT, path + member + ".");
      end = Math.max(end, position);
    }
    position = Extent.alignUp(end, Byte.SIZE * alignment);
    close(member, "", indent);
  }

  private void append(LayoutNode.Sequence arm, String indent, String path) {
    String member = CNames.of(arm.name());
    open("struct", indent);
    append(arm.nodes(), indent + INDENT, path + member + ".");
    reach(arm.offset() + arm.bytes(), alignmentOf(arm), indent + INDENT);
    close(member, tagOf(arm), indent);
  }

  private void open(String keyword, String indent) {
    text.append(indent).append(keyword).append(packed ? " __attribute__((packed)) {\n" : " {\n");
  }

  private void close(String member, String comment, String indent) {
    text.append(indent).append("} ").append(member).append(';').append(comment).append('\n');
  }

  /** What the tag of a tagged union is for one of its arms. */
  private String tagOf(LayoutNode.Sequence arm) {
    return !plan.isUnion()
        ? ""
        : plan.family().codes().entrySet().stream()
            .filter(entry -> entry.getValue().simpleName().equals(arm.name()))
            .map(entry -> " /* tag " + entry.getKey() + " */")
            .findFirst()
            .orElse("");
  }
}
