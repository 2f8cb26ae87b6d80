package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.ActionThrow;
import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gradient says of no more stops than follow it, whatever its arguments say or do. */
final class GradientArgumentsTest {
  private final TestMovie movie = new TestMovie();
  private final ActionMachine m = movie.machine();

  @BeforeEach
  void makeClip() {
    movie.add(new Tag.ShowFrame()).start().play(1);
    movie.call("", "createEmptyMovieClip", "clip", 1);
  }

  @AfterEach
  void close() {
    movie.close();
  }

  private void begin(long colors) {
    m.push(Value.object(m.objects().newObject()));
    m.push(Value.object(m.objects().newArray()));
    m.push(Value.object(m.objects().newArray()));
    m.push(colors);
    m.push(m.string("linear"));
    m.callMethod(Value.object(movie.clip("clip")), Value.handle(m.string("beginGradientFill")), 5);
  }

  private void assertStopsFollow() {
    long drawing = ClipStruct.drawing(ClipStruct.firstChild(movie.player().root()));
    int count = DrawingStruct.count(drawing);
    for (int i = 0; i < count; i++) {
      long command = DrawingPen.command(drawing, i);
      if (DrawCommandStruct.kind(command) != DrawCommand.GRADIENT_FILL) {
        continue;
      }
      int stops = DrawCommandStruct.stops(command);
      assertTrue(i + stops < count, "stops=" + stops + " count=" + count);
      for (int stop = 1; stop <= stops; stop++) {
        assertEquals(
            DrawCommand.GRADIENT_STOP,
            DrawCommandStruct.kind(DrawingPen.command(drawing, i + stop)));
      }
    }
  }

  private long colors(int length) {
    long colors = m.objects().newArray();
    m.objects().arrays().setLength(colors, length);
    return colors;
  }

  @Test
  void theCountOfColorsIsCutToWhatThereCanBe() {
    for (int length : new int[] {-5, 0, 3, 16, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      begin(Value.object(colors(length)));
      assertStopsFollow();
    }
  }

  @Test
  void aColorWhoseConversionThrowsOrDrawsLeavesAWholeDrawing() {
    long colors = colors(3);
    long object = m.objects().newObject();
    long valueOf =
        m.newFunction((machine, _, _) -> {
          movie.call("clip", "lineTo", 1, 1);
          movie.call("clip", "clear");
          throw machine.throwValue(Value.ONE);
        });
    m.objects().define(object, "valueOf", valueOf, 0);
    m.objects().arrays().setElement(colors, 1, Value.object(object));
    assertThrows(ActionThrow.class, () -> begin(Value.object(colors)));
    assertStopsFollow();
  }
}
