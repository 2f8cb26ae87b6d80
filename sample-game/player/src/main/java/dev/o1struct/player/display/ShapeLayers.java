package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ShapeRecord;
import dev.o1struct.recompiler.swf.ShapeStyles;
import dev.o1struct.recompiler.swf.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a shape's records into paths. A SWF edge knows the fill on either side of it; here every
 * fill gathers its edges, those that have it on the left turned round, and chains them end to start
 * into outlines. Time is linear in the edges.
 */
final class ShapeLayers {
  private final List<ShapeLayer> layers = new ArrayList<>();
  private ShapeStyles styles;
  private List<List<ShapeEdge>> fillEdges;
  private List<ShapePath.Builder> lines;
  private int x;
  private int y;
  private int fill0;
  private int fill1;
  private int line;

  private ShapeLayers(ShapeStyles first) {
    styles = first;
    fillEdges = emptyFills(first);
    lines = emptyLines(first);
  }

  /** The layers of a shape, from the bottom. */
  static List<ShapeLayer> of(Tag.DefineShape shape) {
    ShapeLayers builder = new ShapeLayers(shape.styles());
    for (ShapeRecord record : shape.records()) {
      switch (record) {
        case ShapeRecord.StyleChange change -> builder.change(change);
        case ShapeRecord.StraightEdge edge -> builder.straight(edge);
        case ShapeRecord.CurvedEdge edge -> builder.curved(edge);
      }
    }
    builder.finishLayer();
    return List.copyOf(builder.layers);
  }

  private void change(ShapeRecord.StyleChange change) {
    ShapeStyles replacement = change.newStyles();
    if (replacement != null) {
      finishLayer();
      styles = replacement;
      fillEdges = emptyFills(replacement);
      lines = emptyLines(replacement);
      fill0 = 0;
      fill1 = 0;
      line = 0;
    }
    if (change.moves()) {
      x = change.x();
      y = change.y();
    }
    fill0 = change.fill0() == ShapeRecord.UNCHANGED ? fill0 : change.fill0();
    fill1 = change.fill1() == ShapeRecord.UNCHANGED ? fill1 : change.fill1();
    line = change.line() == ShapeRecord.UNCHANGED ? line : change.line();
  }

  private void straight(ShapeRecord.StraightEdge edge) {
    add(new ShapeEdge(x, y, false, 0, 0, x + edge.dx(), y + edge.dy()));
  }

  private void curved(ShapeRecord.CurvedEdge edge) {
    int controlX = x + edge.controlDx();
    int controlY = y + edge.controlDy();
    int toX = controlX + edge.anchorDx();
    int toY = controlY + edge.anchorDy();
    add(new ShapeEdge(x, y, true, controlX, controlY, toX, toY));
  }

  private void add(ShapeEdge edge) {
    if (isStyle(fill1, fillEdges.size())) {
      fillEdges.get(fill1 - 1).add(edge);
    }
    if (isStyle(fill0, fillEdges.size())) {
      fillEdges.get(fill0 - 1).add(edge.reversed());
    }
    if (isStyle(line, lines.size())) {
      lines.get(line - 1).edge(edge);
    }
    x = edge.toX();
    y = edge.toY();
  }

  private static boolean isStyle(int number, int count) {
    return number > 0 && number <= count;
  }

  private void finishLayer() {
    List<ShapeLayer.Fill> fills = new ArrayList<>();
    for (int i = 0; i < fillEdges.size(); i++) {
      if (!fillEdges.get(i).isEmpty()) {
        fills.add(new ShapeLayer.Fill(styles.fills().get(i), chain(fillEdges.get(i))));
      }
    }
    List<ShapeLayer.Line> strokes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        strokes.add(new ShapeLayer.Line(styles.lines().get(i), lines.get(i).build()));
      }
    }
    if (!fills.isEmpty() || !strokes.isEmpty()) {
      layers.add(new ShapeLayer(fills, strokes));
    }
  }

  private static ShapePath chain(List<ShapeEdge> edges) {
    Map<Long, Deque<ShapeEdge>> byStart = new HashMap<>();
    for (ShapeEdge edge : edges) {
      byStart.computeIfAbsent(edge.start(), _ -> new ArrayDeque<>()).add(edge);
    }
    ShapePath.Builder path = new ShapePath.Builder();
    for (ShapeEdge first : edges) {
      ShapeEdge edge = byStart.getOrDefault(first.start(), new ArrayDeque<>()).poll();
      while (edge != null) {
        path.edge(edge);
        edge = byStart.getOrDefault(edge.end(), new ArrayDeque<>()).poll();
      }
    }
    return path.build();
  }

  private static List<List<ShapeEdge>> emptyFills(ShapeStyles styles) {
    List<List<ShapeEdge>> empty = new ArrayList<>();
    styles.fills().forEach(_ -> empty.add(new ArrayList<>()));
    return empty;
  }

  private static List<ShapePath.Builder> emptyLines(ShapeStyles styles) {
    List<ShapePath.Builder> empty = new ArrayList<>();
    styles.lines().forEach(_ -> empty.add(new ShapePath.Builder()));
    return empty;
  }
}
