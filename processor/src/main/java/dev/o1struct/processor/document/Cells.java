package dev.o1struct.processor.document;

import static java.util.stream.Collectors.joining;

import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutTable;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A slot of a pool as cells: the struct and what rounding adds to it. */
final class Cells {
  private final List<Cell> cells = new ArrayList<>();
  private int lane;
  private int lanes = 1;

  private Cells() {}

  static List<Cell> of(LayoutPlan plan) {
    Cells made = new Cells();
    plan.nodes().forEach(made::append);
    made.appendEmpty(Cell.Kind.SLACK, plan.size(), plan.slotBytes() - plan.size());
    return made.cells;
  }

  /** How many bytes of the struct belong to no field. */
  static long paddingBytes(LayoutPlan plan) {
    BitSet used = new BitSet();
    for (Cell cell : of(plan)) {
      if (!cell.isEmpty()) {
        used.set((int) cell.offset(), (int) cell.end());
      }
    }
    return plan.size() - used.cardinality();
  }

  private void append(LayoutNode node) {
    switch (node) {
      case LayoutNode.Leaf(PlacedField field) -> append(field);
      case LayoutNode.Padding(long offset, long bytes) ->
          appendEmpty(Cell.Kind.PADDING, offset, bytes);
      case LayoutNode.Bits(long offset, long bytes, var fields) -> {
        String names = fields.stream().map(Cells::bits).collect(joining(" "));
        Cell.Kind kind = Cell.Kind.VALUE;
        cells.add(new Cell(offset, bytes, kind, names, names, "bits", lane, lanes));
      }
      case LayoutNode.Sequence sequence -> sequence.nodes().forEach(this::append);
      case LayoutNode.Overlay overlay -> append(overlay);
    }
  }

  private void append(LayoutNode.Overlay overlay) {
    if (lanes > 1) { // a union in a case of a tagged union: one cell, as lanes have no lanes
      String name = overlay.name();
      Cell.Kind kind = Cell.Kind.VALUE;
      cells.add(
          new Cell(overlay.offset(), overlay.bytes(), kind, name, name, "union", lane, lanes));
      return;
    }
    lanes = overlay.arms().size();
    for (LayoutNode arm : overlay.arms()) {
      append(arm);
      long end = overlay.offset() + arm.bytes();
      appendEmpty(Cell.Kind.PADDING, end, overlay.bytes() - arm.bytes());
      lane++;
    }
    lane = 0;
    lanes = 1;
  }

  private static String bits(PlacedField field) {
    return field.type() instanceof FieldType.BitField(_, int count)
        ? field.name() + ":" + count
        : field.name();
  }

  private void append(PlacedField field) {
    String type = LayoutTable.describe(field);
    Cell.Kind kind = kindOf(field.type());
    for (int i = 0; i < field.length(); i++) {
      String label = field.element(i);
      long offset = field.offset() + i * field.stride();
      cells.add(new Cell(offset, field.stride(), kind, field.name(), label, type, lane, lanes));
    }
  }

  private void appendEmpty(Cell.Kind kind, long offset, long bytes) {
    if (bytes > 0) {
      cells.add(new Cell(offset, bytes, kind, "", "", "", lane, lanes));
    }
  }

  private static Cell.Kind kindOf(FieldType type) {
    return switch (type) {
      case FieldType.Embedded _ -> Cell.Kind.STRUCT;
      case FieldType.Reference _ -> Cell.Kind.REFERENCE;
      default -> Cell.Kind.VALUE;
    };
  }
}
