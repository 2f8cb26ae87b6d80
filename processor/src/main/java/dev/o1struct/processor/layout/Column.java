package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.ConstantName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column of a struct of arrays: what one field, or one union, has in all rows, side by side.
 *
 * @param stem the stem of its constants: that of its field, or of the union's first
 * @param before how many bytes of each row lie in columns before it
 * @param node the field or union as it lies in the struct
 */
public record Column(String stem, long before, LayoutNode node) {
  /**
   * The columns of a struct, by falling alignment, so that none needs padding for any number of
   * rows.
   */
  public static List<Column> of(LayoutPlan plan) {
    List<LayoutNode> nodes =
        plan.nodes().stream()
            .filter(node -> !(node instanceof LayoutNode.Padding))
            .sorted(Comparator.comparingLong(Column::alignment).reversed())
            .toList();
    List<Column> columns = new ArrayList<>();
    long before = 0;
    for (LayoutNode node : nodes) {
      PlacedField first = LayoutNode.fieldsIn(List.of(node)).findFirst().orElseThrow();
      columns.add(new Column(ConstantName.stemOf(first.name()), before, node));
      before += node.bytes();
    }
    return columns;
  }

  /** The bytes of a row in all columns. */
  public static long rowBytes(List<Column> columns) {
    return columns.stream().mapToLong(column -> column.node().bytes()).sum();
  }

  /** What the size of its elements is a multiple of. */
  private static long alignment(LayoutNode node) {
    return Math.min(Long.lowestOneBit(node.bytes()), Long.BYTES);
  }

  /** The fields in it. */
  public List<PlacedField> fields() {
    return LayoutNode.fieldsIn(List.of(node)).toList();
  }
}
