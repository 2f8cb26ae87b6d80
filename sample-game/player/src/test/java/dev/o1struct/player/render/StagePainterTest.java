package dev.o1struct.player.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.display.TestMovie;
import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.FillStyle;
import dev.o1struct.recompiler.swf.Matrix;
import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.ShapeRecord;
import dev.o1struct.recompiler.swf.ShapeStyles;
import dev.o1struct.recompiler.swf.Tag;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagePainterTest {
  private static final int RED = 0xFFFF0000;
  private static final int NIGHT = 0xFF102030;
  private static final int KEEP = ShapeRecord.UNCHANGED;

  private final TestMovie movie = new TestMovie();

  @BeforeEach
  void startMovie() {
    movie
        .add(new Tag.SetBackgroundColor(NIGHT), square(1, RED, 20), square(2, 0xFF00FF00, 60))
        .add(new Tag.DefineSprite(3, 1, List.of(TestMovie.place(1, 2, "shape"), show())))
        .add(new Tag.ExportAssets(List.of(new Tag.ExportedAsset(3, "Green"))));
  }

  @AfterEach
  void closeMovie() {
    movie.close();
  }

  private static Tag show() {
    return new Tag.ShowFrame();
  }

  /** A shape: a square from the origin, its edge in pixels. */
  private static Tag square(int id, int argb, int edge) {
    int twips = edge * 20;
    return new Tag.DefineShape(
        id,
        3,
        new Rectangle(0, twips, 0, twips),
        new ShapeStyles(List.of(new FillStyle.Solid(argb)), List.of()),
        List.of(
            new ShapeRecord.StyleChange(true, 0, 0, KEEP, 1, KEEP, null),
            new ShapeRecord.StraightEdge(twips, 0),
            new ShapeRecord.StraightEdge(0, twips),
            new ShapeRecord.StraightEdge(-twips, 0),
            new ShapeRecord.StraightEdge(0, -twips)));
  }

  private static Tag placeAt(int depth, int character, int x, int clipDepth) {
    Matrix matrix = new Matrix(1, 0, 0, 1, x * 20, 0);
    return new Tag.PlaceObject(
        depth, false, character, matrix, null, -1, null, clipDepth, 0, -1, List.of());
  }

  private int pixel(int x, int y) {
    return new StagePainter(movie.player()).image().getRGB(x, y);
  }

  private void box(String name, int depth, int rgb, int edge) {
    movie.call("", "createEmptyMovieClip", name, depth);
    movie.call(name, "beginFill", rgb);
    movie.call(name, "lineTo", edge, 0);
    movie.call(name, "lineTo", edge, edge);
    movie.call(name, "lineTo", 0, edge);
    movie.call(name, "endFill");
  }

  @Test
  void theBackgroundHasTheMoviesColor() {
    movie.add(show()).start().play(1);
    assertEquals(NIGHT, pixel(50, 40));
  }

  @Test
  void theImageHasTheSizeOfTheStage() {
    movie.add(show()).start().play(1);
    BufferedImage image = new StagePainter(movie.player()).image();
    assertEquals(100, image.getWidth());
    assertEquals(80, image.getHeight());
  }

  @Test
  void aShapeOfTheTimelineStandsWhereItWasPlaced() {
    movie.add(placeAt(1, 1, 30, -1), show()).start().play(1);
    assertEquals(RED, pixel(31, 1));
    assertEquals(RED, pixel(49, 19));
    assertEquals(NIGHT, pixel(29, 1));
    assertEquals(NIGHT, pixel(51, 1));
  }

  @Test
  void higherDepthsCoverLowerOnes() {
    movie.add(show()).start().play(1);
    box("above", 2, 0x0000FF, 20);
    box("below", 1, 0xFF0000, 40);
    assertEquals(0xFF0000FF, pixel(10, 10));
    assertEquals(RED, pixel(30, 30));
    movie.call("below", "swapDepths", 3);
    assertEquals(RED, pixel(10, 10));
  }

  @Test
  void transformsOfNestedClipsAreJoined() {
    movie.add(show()).start().play(1);
    movie.call("", "createEmptyMovieClip", "outer", 1);
    movie.set("outer", "_x", 50);
    movie.set("outer", "_y", 10);
    movie.set("outer", "_rotation", 90);
    movie.call("outer", "attachMovie", "Green", "inner", 1);
    movie.set("outer.inner", "_xscale", 50);
    movie.set("outer.inner", "_yscale", 50);
    // Turned by a quarter, the square of 30 pixels lies to the left of x = 50.
    assertEquals(0xFF00FF00, pixel(22, 12));
    assertEquals(0xFF00FF00, pixel(48, 38));
    assertEquals(NIGHT, pixel(52, 12));
    assertEquals(NIGHT, pixel(22, 42));
  }

  @Test
  void opacitiesOfNestedClipsAreMultiplied() {
    movie.add(show()).start().play(1);
    movie.call("", "createEmptyMovieClip", "outer", 1);
    movie.call("outer", "attachMovie", "Green", "inner", 1);
    movie.set("outer", "_alpha", 50);
    movie.set("outer.inner", "_alpha", 50);
    int green = pixel(30, 30) >> 8 & 0xFF;
    assertEquals(0x20 + (0xFF - 0x20) / 4, green, 2);
  }

  @Test
  void aHiddenClipIsNotDrawn() {
    movie.add(show()).start().play(1);
    box("clip", 1, 0xFF0000, 20);
    movie.set("clip", "_visible", false);
    assertEquals(NIGHT, pixel(10, 10));
  }

  @Test
  void aColorTransformChangesWhatIsInside() {
    movie.add(show()).start().play(1);
    movie.call("", "attachMovie", "Green", "clip", 1);
    var machine = movie.machine();
    machine.push(Value.object(movie.clip("clip")));
    long type = machine.objects().get(machine.objects().global(), "Color");
    long color = machine.construct(type, 1);
    machine.push(Value.number(0x123456));
    machine.callMethod(color, Value.handle(machine.string("setRGB")), 1);
    assertEquals(0xFF123456, pixel(30, 30));
  }

  @Test
  void aMaskOfTheTimelineCutsTheDepthsThatItCovers() {
    movie
        .add(placeAt(1, 1, 0, 2), placeAt(2, 2, 0, -1), placeAt(3, 1, 70, -1), show())
        .start()
        .play(1);
    assertEquals(0xFF00FF00, pixel(10, 10));
    assertEquals(NIGHT, pixel(40, 40));
    assertEquals(RED, pixel(80, 10));
  }

  @Test
  void aMaskSetByAScriptCutsItsClipAndIsNotDrawn() {
    movie.add(show()).start().play(1);
    movie.call("", "attachMovie", "Green", "clip", 1);
    box("mask", 2, 0xFF0000, 20);
    movie.set("mask", "_x", 30);
    movie.machine().push(Value.object(movie.clip("mask")));
    var machine = movie.machine();
    machine.callMethod(
        Value.object(movie.clip("clip")), Value.handle(machine.string("setMask")), 1);
    assertEquals(0xFF00FF00, pixel(40, 10));
    assertEquals(NIGHT, pixel(10, 10));
    assertEquals(NIGHT, pixel(40, 40));
  }

  @Test
  void theTransformAndClipOfTheGraphicsAreKept() {
    movie.add(placeAt(1, 1, 0, -1), show()).start().play(1);
    BufferedImage image = new BufferedImage(200, 160, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(2, 2);
    graphics.clipRect(0, 0, 100, 10);
    new StagePainter(movie.player()).paint(graphics);
    graphics.dispose();
    assertEquals(RED, image.getRGB(38, 18));
    assertEquals(NIGHT, image.getRGB(42, 18));
    assertEquals(0xFF000000, image.getRGB(38, 22));
  }
}
