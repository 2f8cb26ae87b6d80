package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.LayoutPlan;
import java.util.List;

/**
 * A layout as a picture, 16 bytes to a row, all bytes equally wide. Arms of a union lie above each
 * other; a thick line and its number mark where a cache line begins.
 */
final class SvgReport {
  private static final int WIDTH = 16;
  private static final int LINE_BYTES = 64;
  private static final int BYTE_PIXELS = 52;
  private static final int LANE_PIXELS = 36;
  private static final int LEFT = 64;
  private static final int RIGHT = LEFT + WIDTH * BYTE_PIXELS;
  private static final int MARGIN = 24;

  private static final String HEAD =
      """
      <style>
      text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #222 }
      .title { font-size: 20px; font-weight: bold } .figures { font-size: 13px; fill: #555 }
      .offset { font-size: 12px; fill: #777; text-anchor: end }
      .index { font-size: 11px; fill: #999; text-anchor: middle }
      .label { font-size: 11px; text-anchor: middle }
      .type { font-size: 10px; fill: #666; text-anchor: middle }
      .line { stroke: #b3261e; stroke-width: 2.5 } .lineLabel { font-size: 11px; fill: #b3261e }
      rect { stroke: #666; stroke-width: 1 } .paper { fill: #fff; stroke: none }
      .value { fill: #dcebfa } .reference { fill: #fdebc8 } .struct { fill: #e3f1da }
      .padding { fill: url(#hatched) } .slack { fill: url(#dotted) }
      </style>
      <defs>
      <pattern id="hatched" width="7" height="7" patternUnits="userSpaceOnUse"
       patternTransform="rotate(45)"><rect class="paper" width="7" height="7"/><path d="M0 0V7"
       stroke="#999" stroke-width="2"/></pattern>
      <pattern id="dotted" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="paper"
       width="7" height="7"/><circle cx="3" cy="3" r="1.2" fill="#c08a8a"/></pattern>
      </defs>
      """;

  private final StringBuilder body = new StringBuilder();
  private int y;

  private SvgReport() {}

  static String of(LayoutPlan plan) {
    return new SvgReport().picture(plan);
  }

  private String picture(LayoutPlan plan) {
    y = MARGIN + 18;
    text("title", MARGIN, y, "struct " + plan.name());
    y += 8;
    for (String line : Summary.of(plan)) {
      y += 18;
      text("figures", MARGIN, y, line);
    }
    y += 30;
    for (int i = 0; i < WIDTH; i++) {
      text("index", LEFT + i * BYTE_PIXELS + BYTE_PIXELS / 2, y, Integer.toString(i));
    }
    y += 6;
    Row.cut(Cells.of(plan), WIDTH).forEach(this::row);
    legend();
    int width = RIGHT + LEFT;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
    %3$s<rect class="paper" width="%1$d" height="%2$d"/>
    %4$s</svg>
    """
        .formatted(width, y, HEAD, body);
  }

  private void row(Row row) {
    if (row.omitted() > 0) {
      y += 20;
      text("figures", LEFT + 8, y, Summary.omitted(row.omitted()));
      y += 10;
      return;
    }
    int height = row.lanes() * LANE_PIXELS;
    text("offset", LEFT - 8, y + LANE_PIXELS / 2 + 4, Long.toString(row.offset()));
    row.pieces().forEach(piece -> piece(row, piece, height));
    if (row.offset() % LINE_BYTES == 0) {
      body.append("<path class=\"line\" d=\"M%d %dH%d\"/>\n".formatted(LEFT, y, RIGHT));
      text("lineLabel", RIGHT + 6, y + 14, "line " + row.offset() / LINE_BYTES);
    }
    y += height;
  }

  private void piece(Row row, Row.Piece piece, int rowHeight) {
    Cell cell = piece.cell();
    int x = LEFT + piece.from() * BYTE_PIXELS;
    int width = (piece.to() - piece.from()) * BYTE_PIXELS;
    int height = rowHeight / cell.lanes();
    int top = y + cell.lane() * height;
    String kind = Summary.wordFor(cell.kind());
    body.append("<g><title>").append(escaped(tip(cell, kind))).append("</title>");
    box(kind, x, top, width, height);
    int middle = x + width / 2;
    boolean first = cell.offset() >= row.offset();
    int centre = top + height / 2;
    if (!cell.isEmpty() && first) {
      text("label", middle, centre - 1, cell.label((width - 4) * 10 / 66, "…"));
      text("type", middle, centre + 12, cut(cell.type(), (width - 4) / 6));
    }
    body.append("</g>\n");
  }

  private static String tip(Cell cell, String kind) {
    String what = cell.isEmpty() ? kind : cell.label() + ", " + cell.type();
    return cell.offset() + ": " + what + ", " + Summary.bytes(cell.bytes());
  }

  private void box(String kind, int x, int top, int width, int height) {
    body.append(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
            .formatted(kind, x, top, width, height));
  }

  private void legend() {
    y += 16;
    int x = LEFT;
    for (Cell.Kind kind : List.of(Cell.Kind.values())) {
      String word = Summary.wordFor(kind);
      box(word, x, y, 22, 14);
      text("figures", x + 30, y + 12, word);
      x += 130;
    }
    y += 14 + MARGIN;
  }

  private void text(String kind, int x, int baseline, String text) {
    body.append("<text class=\"").append(kind).append("\" x=\"").append(x);
    body.append("\" y=\"").append(baseline).append("\">").append(escaped(text));
    body.append("</text>\n");
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, Math.max(0, length - 1)) + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
