package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The table of offsets, sizes, fields and types in the comment of a generated class. */
public final class LayoutTable {
  private static final String INDENT = "  ";

  private final List<Row> rows = new ArrayList<>();

  private LayoutTable() {}

  private record Row(long offset, long bytes, String field, String type) {}

  /** The table, with a head. */
  public static String of(LayoutPlan plan) {
    LayoutTable table = new LayoutTable();
    if (plan.isUnion()) {
      table.appendCases(plan);
    } else {
      table.append(plan.nodes(), "");
    }
    return table.print();
  }

  /** What the cases have in common once, then of each what is its own. */
  private void appendCases(LayoutPlan plan) {
    Iterator<Integer> codes = plan.family().codes().keySet().iterator();
    for (LayoutNode node : plan.nodes()) {
      if (node instanceof LayoutNode.Overlay(_, _, _, var arms)) {
        for (LayoutNode arm : arms) {
          if (arm instanceof LayoutNode.Sequence(var name, _, long bytes, var nodes)) {
            if (arm == arms.getFirst()) {
              append(nodes, "");
              continue;
            }
            long common = plan.family().commonBytes();
            rows.add(new Row(common, bytes - common, name, "case " + codes.next()));
            append(nodes.stream().filter(own -> own.offset() >= common).toList(), INDENT);
          }
        }
      }
    }
  }

  private void append(List<LayoutNode> nodes, String indent) {
    for (LayoutNode node : nodes) {
      switch (node) {
        case LayoutNode.Leaf(PlacedField field) ->
            add(node, indent + field.declarator(), describe(field));
        case LayoutNode.Bits(_, _, var fields) ->
            fields.forEach(field ->
                rows.add(
                    new Row(
                        field.offset(),
                        field.stride(),
                        indent + field.name(),
                        describe(field.type()) + bits(field))));
        case LayoutNode.Padding _ -> add(node, indent + "(padding)", "");
        case LayoutNode.Overlay(var name, _, _, var arms) -> {
          add(node, indent + name, "union");
          append(arms, indent + INDENT);
        }
        case LayoutNode.Sequence(var name, _, _, var inner) -> {
          add(node, indent + name, "struct");
          append(inner, indent + INDENT);
        }
      }
    }
  }

  private void add(LayoutNode node, String field, String type) {
    rows.add(new Row(node.offset(), node.bytes(), field, type));
  }

  private String print() {
    int width = rows.stream().mapToInt(row -> row.field().length()).max().orElse(0);
    StringBuilder text = new StringBuilder("offset  size  field\n");
    for (Row row : rows) {
      String gap = " ".repeat(width - row.field().length() + 2);
      String line = row.field() + (row.type().isEmpty() ? "" : gap + row.type());
      text.append(right(row.offset(), 6)).append(' ').append(right(row.bytes(), 5));
      text.append("  ").append(line).append('\n');
    }
    return text.toString();
  }

  /** A number as {@code %6d} prints it, which takes longer than all else about this table. */
  private static String right(long number, int width) {
    String digits = Long.toString(number);
    return " ".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** Which bits of those bytes a bit field has: {@code , bit 3} or {@code , bits 4-14}. */
  public static String bits(PlacedField field) {
    int count = field.type() instanceof FieldType.BitField(_, int bits) ? bits : 0;
    int last = field.shift() + count - 1;
    return count == 1 ? ", bit " + last : ", bits " + field.shift() + "-" + last;
  }

  /** What is stored, in few words. */
  public static String describe(PlacedField field) {
    String order =
        switch (field.transfer().order()) {
          case NATIVE -> "";
          case BIG_ENDIAN -> ", big-endian";
          case LITTLE_ENDIAN -> ", little-endian";
        };
    return describe(field.type()) + order;
  }

  private static String describe(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> kind.storage();
      case FieldType.Enumeration(var name, _, var codes) ->
          "enum " + name.displayName() + (codes.isEmpty() ? "" : ", by code");
      case FieldType.Reference(var target, boolean compressed, _) ->
          (compressed ? "compressed reference" : "reference")
              + (target == null ? "" : " to " + target);
      case FieldType.InlineText text ->
          switch (text.encoding()) {
            case LATIN_1 -> "text, Latin-1";
            case UTF_8 -> "text, UTF-8";
          };
      case FieldType.BitField(var declared, _) -> describe(declared);
      case FieldType.Tag _ -> "tag";
      case FieldType.Embedded(var struct) -> "struct " + struct;
    };
  }
}
