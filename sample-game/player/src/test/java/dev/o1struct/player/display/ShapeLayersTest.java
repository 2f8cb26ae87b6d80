package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.swf.FillStyle;
import dev.o1struct.recompiler.swf.LineStyle;
import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.ShapeRecord;
import dev.o1struct.recompiler.swf.ShapeStyles;
import dev.o1struct.recompiler.swf.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeLayersTest {
  private static final int KEEP = ShapeRecord.UNCHANGED;
  private static final ShapeStyles STYLES =
      new ShapeStyles(
          List.of(new FillStyle.Solid(0xFFFF0000), new FillStyle.Solid(0xFF0000FF)), List.of());

  private static Tag.DefineShape shape(ShapeRecord... records) {
    return new Tag.DefineShape(1, 3, new Rectangle(0, 200, 0, 100), STYLES, List.of(records));
  }

  private static ShapeRecord change(int x, int y, int fill0, int fill1) {
    return new ShapeRecord.StyleChange(true, x, y, fill0, fill1, KEEP, null);
  }

  private static ShapeRecord edge(int dx, int dy) {
    return new ShapeRecord.StraightEdge(dx, dy);
  }

  private static boolean holds(ShapeLayer.Fill fill, double x, double y) {
    Crossings crossings = new Crossings();
    crossings.begin(x, y);
    fill.path().follow(crossings);
    return crossings.end();
  }

  @Test
  void anEdgeSharedByTwoFillsBoundsBoth() {
    // Two squares side by side; the edge between them is in the file once, red to its left, blue to
    // its right.
    List<ShapeLayer> layers =
        ShapeLayers.of(
            shape(
                change(100, 100, 1, 2),
                edge(0, -100),
                change(100, 0, 1, 0),
                edge(-100, 0),
                edge(0, 100),
                edge(100, 0),
                change(100, 0, 0, 2),
                edge(100, 0),
                edge(0, 100),
                edge(-100, 0)));
    assertEquals(1, layers.size());
    ShapeLayer.Fill red = layers.getFirst().fills().get(0);
    ShapeLayer.Fill blue = layers.getFirst().fills().get(1);
    assertTrue(holds(red, 50, 50));
    assertFalse(holds(red, 150, 50));
    assertTrue(holds(blue, 150, 50));
    assertFalse(holds(blue, 50, 50));
  }

  @Test
  void aHoleIsNotFilled() {
    List<ShapeLayer> layers =
        ShapeLayers.of(
            shape(
                change(0, 0, 0, 1),
                edge(100, 0),
                edge(0, 100),
                edge(-100, 0),
                edge(0, -100),
                change(25, 25, 1, 0),
                edge(50, 0),
                edge(0, 50),
                edge(-50, 0),
                edge(0, -50)));
    ShapeLayer.Fill fill = layers.getFirst().fills().getFirst();
    assertTrue(holds(fill, 10, 50));
    assertFalse(holds(fill, 50, 50));
  }

  @Test
  void newStylesBeginANewLayerAbove() {
    ShapeStyles second = new ShapeStyles(List.of(new FillStyle.Solid(0xFF00FF00)), List.of());
    List<ShapeLayer> layers =
        ShapeLayers.of(
            shape(
                change(0, 0, 0, 1),
                edge(100, 0),
                edge(0, 100),
                edge(-100, -100),
                new ShapeRecord.StyleChange(true, 0, 0, 0, 1, KEEP, second),
                edge(50, 0),
                edge(0, 50),
                edge(-50, -50)));
    assertEquals(2, layers.size());
    assertEquals(new FillStyle.Solid(0xFF00FF00), layers.getLast().fills().getFirst().style());
  }

  @Test
  void aStyleNumberThatDoesNotExistIsNoStyle() {
    assertEquals(List.of(), ShapeLayers.of(shape(change(0, 0, 0, 9), edge(10, 0), edge(0, 10))));
  }

  @Test
  void linesFollowTheirEdgesInOrder() {
    LineStyle line =
        new LineStyle(20, new FillStyle.Solid(-1), 0, 0, 0, 0, true, true, false, true);
    Tag.DefineShape shape =
        new Tag.DefineShape(
            1,
            1,
            new Rectangle(0, 100, 0, 100),
            new ShapeStyles(List.of(), List.of(line)),
            List.of(
                new ShapeRecord.StyleChange(true, 10, 10, KEEP, KEEP, 1, null),
                edge(50, 0),
                edge(0, 50)));
    StringBuilder steps = new StringBuilder();
    ShapeLayers.of(shape).getFirst().lines().getFirst().path().follow(new Recorder(steps));
    assertEquals("M10,10 L60,10 L60,60 ", steps.toString());
  }

  /** Writes steps as text. */
  private record Recorder(StringBuilder steps) implements PathSink {
    @Override
    public void moveTo(double x, double y) {
      add('M', x, y);
    }

    @Override
    public void lineTo(double x, double y) {
      add('L', x, y);
    }

    @Override
    public void curveTo(double controlX, double controlY, double x, double y) {
      add('C', x, y);
    }

    private void add(char kind, double x, double y) {
      steps.append(kind).append((int) x).append(',').append((int) y).append(' ');
    }
  }
}
