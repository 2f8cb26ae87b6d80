package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.statistics.PoolStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An argument is an object whose valueOf or toString removes the clip that the native works on. The
 * clip stays removed: nothing is put into it, and nothing goes on pointing at it.
 */
final class RemovedMeanwhileTest {
  private final TestMovie movie = new TestMovie();
  private long before;

  @BeforeEach
  void makeClip() {
    movie.add(new Tag.ShowFrame()).start().play(1);
    before = clips();
    movie.call("", "createEmptyMovieClip", "clip", 1);
    movie.call("", "createEmptyMovieClip", "other", 2);
  }

  @AfterEach
  void nothingIsLeftOfTheClip() {
    movie.call("other", "removeMovieClip");
    movie.play(3);
    assertEquals(before, clips());
    movie.stop();
    assertEquals(0, clips());
    movie.heap().close();
  }

  private long clips() {
    return movie.heap().statistics().pools().stream()
        .filter(statistics -> statistics.name().equals("Clip"))
        .mapToLong(PoolStatistics::live)
        .sum();
  }

  /** An object that removes the clip when it is converted, and is then a 1. */
  private long remover() {
    ActionMachine m = movie.machine();
    long object = m.objects().newObject();
    long remove =
        m.newFunction((_, _, _) -> {
          movie.call("clip", "removeMovieClip");
          return m.string("1");
        });
    m.objects().define(object, "valueOf", remove, 0);
    m.objects().define(object, "toString", remove, 0);
    return Value.object(object);
  }

  private long call(String method, long... arguments) {
    ActionMachine m = movie.machine();
    for (int i = arguments.length - 1; i >= 0; i--) {
      m.push(arguments[i]);
    }
    long name = Value.handle(m.string(method));
    return m.callMethod(Value.object(movie.clip("clip")), name, arguments.length);
  }

  private void set(String property, long value) {
    long name = Value.handle(movie.machine().string(property));
    movie.machine().objects().set(movie.clip("clip"), name, value);
  }

  @Test
  void noChildIsMadeInIt() {
    long name = movie.machine().string("child");
    assertEquals(Value.UNDEFINED, call("createEmptyMovieClip", name, remover()));
  }

  @Test
  void itIsNotDuplicated() {
    long name = movie.machine().string("copy");
    assertEquals(Value.UNDEFINED, call("duplicateMovieClip", name, remover()));
  }

  @Test
  void itGoesToNoFrame() {
    call("gotoAndStop", remover());
  }

  @Test
  void itGetsNoMask() {
    long clip = ClipStruct.firstChild(movie.player().root());
    movie.call("clip", "removeMovieClip");
    long mask = ClipStruct.firstChild(movie.player().root());
    Masks.set(clip, mask);
    assertEquals(0, ClipStruct.masked(mask));
    Masks.set(mask, clip);
    assertEquals(0, ClipStruct.mask(mask));
  }

  @Test
  void itKeepsNoDrawing() {
    call("lineTo", remover(), Value.number(5));
  }

  @Test
  void itsPropertiesAreSetToNoAvail() {
    set("_x", remover());
    assertEquals("0", movie.text("other", "_x"));
  }

  @Test
  void itsColorIsLeftAlone() {
    ActionMachine m = movie.machine();
    m.push(Value.object(movie.clip("clip")));
    long color = m.construct(m.objects().get(m.objects().global(), "Color"), 1);
    long transform = m.objects().newObject();
    m.objects().define(transform, "ra", remover(), 0);
    m.objects().define(transform, "rb", Value.number(7), 0);
    m.push(Value.object(transform));
    long name = Value.handle(m.string("setTransform"));
    assertEquals(Value.UNDEFINED, m.callMethod(color, name, 1));
    m.push(remover());
    assertEquals(Value.UNDEFINED, m.callMethod(color, Value.handle(m.string("setRGB")), 1));
    assertTrue(movie.clip("clip") == 0);
  }
}
