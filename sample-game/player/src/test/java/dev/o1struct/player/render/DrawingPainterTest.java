package dev.o1struct.player.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.display.DrawCommandStruct;
import dev.o1struct.player.display.DrawingPen;
import dev.o1struct.player.display.DrawingStruct;
import dev.o1struct.runtime.heap.Heap;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawingPainterTest {
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;
  private static final int BLACK = 0xFF000000;

  private final Heap heap = Heap.open();
  private final DrawingPen pen = new DrawingPen(heap.blocks("Drawing"));
  private final long drawing = DrawingStruct.pool(heap).allocateZeroed();
  private final BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);

  @AfterEach
  void closeHeap() {
    heap.close();
  }

  private void paint() {
    paint(new AffineTransform());
  }

  private void paint(AffineTransform device) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Viewpoint view = new Viewpoint();
    view.setStage(device);
    new DrawingPainter(new Brush()).paint(graphics, drawing, view);
    graphics.dispose();
  }

  private void square(int from, int to) {
    pen.moveTo(drawing, from * 20, from * 20);
    pen.lineTo(drawing, to * 20, from * 20);
    pen.lineTo(drawing, to * 20, to * 20);
    pen.lineTo(drawing, from * 20, to * 20);
    pen.lineTo(drawing, from * 20, from * 20);
  }

  @Test
  void aFillCoversTheInsideOnly() {
    pen.beginFill(drawing, RED);
    square(10, 30);
    pen.endFill(drawing);
    paint();
    assertEquals(RED, image.getRGB(20, 20));
    assertEquals(RED, image.getRGB(10, 10));
    assertEquals(BLACK, image.getRGB(9, 20));
    assertEquals(BLACK, image.getRGB(30, 20));
  }

  @Test
  void aSecondOutlineOfAFillCutsAHole() {
    pen.beginFill(drawing, RED);
    square(5, 35);
    square(15, 25);
    pen.endFill(drawing);
    paint();
    assertEquals(RED, image.getRGB(8, 20));
    assertEquals(BLACK, image.getRGB(20, 20));
  }

  @Test
  void aFillStillOpenIsPainted() {
    pen.beginFill(drawing, RED);
    square(10, 30);
    paint();
    assertEquals(RED, image.getRGB(20, 20));
  }

  @Test
  void aLineLiesAboveTheFillThatItOutlines() {
    pen.lineStyle(drawing, 80, BLUE);
    pen.beginFill(drawing, RED);
    square(10, 30);
    pen.endFill(drawing);
    paint();
    assertEquals(BLUE, image.getRGB(11, 20));
    assertEquals(BLUE, image.getRGB(8, 20));
    assertEquals(RED, image.getRGB(14, 20));
  }

  @Test
  void theClosingLineOfAFillIsStroked() {
    pen.lineStyle(drawing, 80, BLUE);
    pen.beginFill(drawing, RED);
    pen.moveTo(drawing, 200, 200);
    pen.lineTo(drawing, 600, 200);
    pen.lineTo(drawing, 600, 600);
    pen.lineTo(drawing, 200, 600);
    pen.endFill(drawing);
    paint();
    assertEquals(BLUE, image.getRGB(10, 20));
  }

  @Test
  void aLaterFillLiesAboveTheLinesBefore() {
    pen.lineStyle(drawing, 80, BLUE);
    pen.moveTo(drawing, 0, 400);
    pen.lineTo(drawing, 800, 400);
    pen.noLine(drawing);
    pen.beginFill(drawing, RED);
    square(10, 30);
    pen.endFill(drawing);
    paint();
    assertEquals(BLUE, image.getRGB(5, 20));
    assertEquals(RED, image.getRGB(20, 20));
  }

  @Test
  void aHairlineIsOnePixelWideAtAnyScale() {
    pen.lineStyle(drawing, 0, BLUE);
    pen.moveTo(drawing, 0, 2 * 20 + 1);
    pen.lineTo(drawing, 10 * 20, 2 * 20 + 1);
    paint(AffineTransform.getScaleInstance(10, 10));
    int covered = 0;
    for (int y = 0; y < 40; y++) {
      covered += image.getRGB(20, y) & 0xFF;
    }
    assertEquals(255, covered, 3);
  }

  @Test
  void aLineScalesWithItsClip() {
    pen.lineStyle(drawing, 20, BLUE);
    pen.moveTo(drawing, 0, 40);
    pen.lineTo(drawing, 200, 40);
    paint(AffineTransform.getScaleInstance(10, 10));
    assertEquals(BLUE, image.getRGB(20, 16));
    assertEquals(BLUE, image.getRGB(20, 23));
    assertEquals(BLACK, image.getRGB(20, 13));
    assertEquals(BLACK, image.getRGB(20, 27));
  }

  @Test
  void aLinearGradientRunsFromItsFirstColorToItsLast() {
    long gradient = pen.beginGradient(drawing, false, new int[] {RED, BLUE}, new int[] {0, 255}, 2);
    // The square of ±16384 twips onto the 40 pixels of the image.
    DrawCommandStruct.a(gradient, 400f / 16384);
    DrawCommandStruct.d(gradient, 400f / 16384);
    DrawCommandStruct.x(gradient, 400);
    DrawCommandStruct.y(gradient, 400);
    square(0, 40);
    pen.endFill(drawing);
    paint();
    assertTrue((image.getRGB(1, 20) >> 16 & 0xFF) > 240);
    assertTrue((image.getRGB(38, 20) & 0xFF) > 240);
    assertEquals(128, image.getRGB(20, 20) & 0xFF, 6);
  }

  @Test
  void gradientColorsAtTheSamePlaceMakeAnEdge() {
    int[] colors = {RED, BLUE, BLUE};
    long gradient = pen.beginGradient(drawing, false, colors, new int[] {128, 128, 128}, 3);
    DrawCommandStruct.a(gradient, 400f / 16384);
    DrawCommandStruct.d(gradient, 400f / 16384);
    DrawCommandStruct.x(gradient, 400);
    DrawCommandStruct.y(gradient, 400);
    square(0, 40);
    pen.endFill(drawing);
    paint();
    assertEquals(RED, image.getRGB(5, 20));
    assertEquals(BLUE, image.getRGB(35, 20));
  }
}
