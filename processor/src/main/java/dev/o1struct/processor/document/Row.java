package dev.o1struct.processor.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Bytes drawn beside each other, or several rows that are left out because all look alike.
 *
 * @param offset where they start
 * @param pieces the parts of cells that lie in the row
 * @param omitted how many rows are left out here, 0 if this is one to be drawn
 */
record Row(long offset, List<Piece> pieces, int omitted) {
  /**
   * The part of a cell that lies in a row.
   *
   * @param cell the cell
   * @param from first byte, counted from the row's start
   * @param to byte behind the last
   */
  record Piece(Cell cell, int from, int to) {}

  /** Cells cut into rows of so many bytes; rows in the midst of long fields are left out. */
  static List<Row> cut(List<Cell> cells, int width) {
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      for (long row = cell.offset() / width; row * width < cell.end(); row++) {
        while (rows.size() <= row) {
          rows.add(new Row((long) rows.size() * width, new ArrayList<>(), 0));
        }
        long start = row * width;
        int from = (int) (Math.max(cell.offset(), start) - start);
        int to = (int) (Math.min(cell.end(), start + width) - start);
        rows.get((int) row).pieces().add(new Piece(cell, from, to));
      }
    }
    return omitDull(rows);
  }

  private static List<Row> omitDull(List<Row> rows) {
    List<Row> kept = new ArrayList<>();
    List<Row> dull = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean inside =
          i > 0
              && i + 1 < rows.size()
              && row.fields().equals(rows.get(i - 1).fields())
              && row.fields().equals(rows.get(i + 1).fields());
      if (inside) {
        dull.add(row);
      } else {
        flush(dull, kept);
        kept.add(row);
      }
    }
    return kept;
  }

  private static void flush(List<Row> dull, List<Row> kept) {
    if (dull.size() > 1) {
      kept.add(new Row(dull.getFirst().offset(), List.of(), dull.size()));
    } else {
      kept.addAll(dull);
    }
    dull.clear();
  }

  private Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    pieces.forEach(piece -> fields.add(piece.cell().field()));
    return fields;
  }

  /** How many lanes the row has. */
  int lanes() {
    return pieces.stream().mapToInt(piece -> piece.cell().lanes()).max().orElse(1);
  }
}
