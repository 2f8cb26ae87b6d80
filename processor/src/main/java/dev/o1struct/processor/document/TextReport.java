package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutTable;
import java.util.Arrays;

/**
 * A layout in characters, 8 bytes to a row and 8 characters to a byte.
 *
 * <pre>
 *        0       1       2       3       4       5       6       7
 *        +-------+-------+-------+-------+-------+-------+-------+-------+
 *      0 | kind  |///////////////////////| value                         |
 *        +-------+-------+-------+-------+-------+-------+-------+-------+
 * </pre>
 */
final class TextReport {
  private static final int WIDTH = 8;
  private static final int PER_BYTE = 8;
  private static final int LINE_BYTES = 64;
  private static final String MARGIN = " ".repeat(7);

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  static String of(LayoutPlan plan) {
    return new TextReport().report(plan);
  }

  private String report(LayoutPlan plan) {
    text.append("struct ").append(plan.name()).append("\n\n");
    Summary.of(plan).forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("\n").append(MARGIN);
    for (int i = 0; i < WIDTH; i++) {
      text.append(i).append(" ".repeat(i + 1 < WIDTH ? PER_BYTE - 1 : 0));
    }
    text.append('\n');
    for (Row row : Row.cut(Cells.of(plan), WIDTH)) {
      border(row);
      if (row.omitted() > 0) {
        text.append(MARGIN).append(Summary.omitted(row.omitted())).append('\n');
      } else {
        for (int lane = 0; lane < row.lanes(); lane++) {
          lane(row, lane);
        }
      }
    }
    text.append(rule('-')).append("\n\n");
    text.append("  //// padding   .... slack of the slot   ==== a new cache line\n\n");
    return text.append(LayoutTable.of(plan)).toString();
  }

  private void border(Row row) {
    boolean newLine = row.offset() % LINE_BYTES == 0 && row.offset() > 0 && row.omitted() == 0;
    StringBuilder rule = new StringBuilder(rule(newLine ? '=' : '-'));
    for (Row.Piece piece : row.pieces()) {
      boolean continues = piece.cell().offset() < row.offset() && piece.cell().lanes() == 1;
      for (int i = piece.from() * PER_BYTE + 1; continues && i < piece.to() * PER_BYTE; i++) {
        rule.setCharAt(MARGIN.length() + i, newLine ? '=' : ' ');
      }
    }
    text.append(rule).append('\n');
  }

  private static String rule(char line) {
    return MARGIN + ("+" + String.valueOf(line).repeat(PER_BYTE - 1)).repeat(WIDTH) + "+";
  }

  private void lane(Row row, int lane) {
    char[] line = new char[WIDTH * PER_BYTE + 1];
    Arrays.fill(line, ' ');
    for (Row.Piece piece : row.pieces()) {
      if (piece.cell().lanes() == 1 || piece.cell().lane() == lane) {
        boolean begins = piece.cell().offset() >= row.offset();
        draw(piece, line, begins && lane == piece.cell().lane());
      }
    }
    String offset = lane == 0 ? "%6d ".formatted(row.offset()) : MARGIN;
    text.append(offset).append(new String(line).stripTrailing()).append('\n');
  }

  private static void draw(Row.Piece piece, char[] line, boolean labelled) {
    Cell cell = piece.cell();
    int from = piece.from() * PER_BYTE;
    int to = piece.to() * PER_BYTE;
    if (cell.isEmpty()) {
      Arrays.fill(line, from, to, cell.kind() == Cell.Kind.SLACK ? '.' : '/');
    }
    line[from] = '|';
    line[to] = '|';
    int start = to - from > PER_BYTE ? from + 2 : from + 1;
    String label = labelled ? cell.label(to - start, "~") : "";
    label.getChars(0, label.length(), line, start);
  }
}
