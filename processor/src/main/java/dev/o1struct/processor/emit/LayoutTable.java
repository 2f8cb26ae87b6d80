package dev.o1struct.processor.emit;

import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import java.util.List;

/** The table of offsets, sizes and fields in the comment of a generated class. */
final class LayoutTable {
  private final StringBuilder text = new StringBuilder("offset  size  field\n");

  private LayoutTable() {}

  static String of(LayoutPlan plan) {
    LayoutTable table = new LayoutTable();
    table.rows(plan.nodes(), "");
    return table.text.toString();
  }

  private void rows(List<LayoutNode> nodes, String indent) {
    for (LayoutNode node : nodes) {
      switch (node) {
        case LayoutNode.Leaf(PlacedField field) -> row(node, indent + declaration(field));
        case LayoutNode.Padding _ -> row(node, indent + "(padding)");
        case LayoutNode.Overlay(var name, _, _, var arms) -> {
          row(node, indent + "union " + name);
          rows(arms, indent + "  ");
        }
        case LayoutNode.Sequence(var name, _, _, var inner) -> {
          row(node, indent + "struct " + name);
          rows(inner, indent + "  ");
        }
      }
    }
  }

  private void row(LayoutNode node, String what) {
    text.append("%6d %5d  %s\n".formatted(node.offset(), node.bytes(), what));
  }

  private static String declaration(PlacedField field) {
    return field.name()
        + (field.isArray() ? "[" + field.length() + "]" : "")
        + " "
        + describe(field.type());
  }

  private static String describe(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> kind.storage();
      case FieldType.Enumeration(var name, _) -> "enum " + name.displayName();
      case FieldType.Reference(var target) when target == null -> "reference";
      case FieldType.Reference(var target) -> "reference to " + target.displayName();
      case FieldType.Embedded(var name) -> name.displayName();
    };
  }
}
