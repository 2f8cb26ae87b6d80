package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.testing.Seed;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipLifetimeTest {
  private static final Tag SHOW = new Tag.ShowFrame();
  private static final int CLIPS = 50;
  private static final long MOST_BYTES_PER_FRAME = 1024;

  private final TestMovie movie = new TestMovie();

  private long live(String pool) {
    return movie.heap().statistics().pools().stream()
        .filter(statistics -> statistics.name().equals(pool))
        .mapToLong(PoolStatistics::live)
        .sum();
  }

  private long clips() {
    return live("Clip");
  }

  @Test
  void aRemovedClipIsFreedWhenTheFrameEnds() {
    movie.add(SHOW).start().play(1);
    long before = clips();
    movie.call("", "createEmptyMovieClip", "clip", 1);
    movie.call("clip", "lineTo", 10, 10);
    movie.call("clip", "createEmptyMovieClip", "inner", 1);
    assertEquals(before + 2, clips());
    movie.call("clip", "removeMovieClip");
    movie.play(1);
    assertEquals(before, clips());
    assertEquals(0, live("Drawing"));
    movie.close();
  }

  @Test
  void aRemovedClipThatAScriptStillKnowsLivesOnWithoutItsDrawing() {
    movie.add(SHOW).start().play(1);
    long before = clips();
    long made = movie.call("", "createEmptyMovieClip", "clip", 1);
    movie.machine().objects().define(movie.machine().objects().global(), "kept", made, 0);
    movie.call("clip", "lineTo", 10, 10);
    movie.call("clip", "removeMovieClip");
    movie.play(1);
    assertEquals(before + 1, clips());
    assertEquals(0, live("Drawing"));
    assertEquals(Value.UNDEFINED, movie.machine().objects().get(Value.handle(made), "_x"));
    movie.machine().objects().define(movie.machine().objects().global(), "kept", Value.NULL, 0);
    movie.play(1);
    assertEquals(before, clips());
    movie.close();
  }

  @Test
  void theEndFreesEverything() {
    movie
        .add(
            new Tag.DefineSprite(1, 1, List.of(SHOW)),
            new Tag.ExportAssets(List.of(new Tag.ExportedAsset(1, "Ship"))),
            TestMovie.place(1, 1, "placed"),
            SHOW,
            SHOW)
        .start()
        .play(3);
    movie.call("", "attachMovie", "Ship", "attached", 1);
    movie.call("attached", "beginFill", 0xFF0000);
    movie.call("attached", "lineTo", 10, 10);
    movie.stop();
    for (PoolStatistics pool : movie.heap().statistics().pools()) {
      assertEquals(0, pool.live(), pool.name());
    }
    movie.heap().close();
  }

  @Test
  void clipsMadeAndRemovedAtRandomAreAllFreed() {
    long seed = Seed.or(7);
    Random random = new Random(seed);
    movie.add(SHOW).start().play(1);
    long before = clips();
    for (int step = 0; step < 2000; step++) {
      String name = "c" + random.nextInt(20);
      switch (random.nextInt(4)) {
        case 0 -> movie.call("", "createEmptyMovieClip", name, random.nextInt(20));
        case 1 -> remove(name);
        case 2 -> draw(name);
        default -> movie.play(1);
      }
    }
    for (int i = 0; i < 20; i++) {
      while (movie.clip("c" + i) != 0) {
        remove("c" + i);
      }
    }
    movie.play(2);
    assertEquals(before, clips(), "seed=" + seed);
    assertEquals(0, live("Drawing"), "seed=" + seed);
    movie.close();
  }

  private void remove(String name) {
    if (movie.clip(name) != 0) {
      movie.call(name, "removeMovieClip");
    }
  }

  private void draw(String name) {
    if (movie.clip(name) != 0) {
      movie.call(name, "lineStyle", 1, 0xFFFFFF);
      movie.call(name, "lineTo", 10, 10);
    }
  }

  @Test
  void aSteadyFrameAllocatesNextToNothing() {
    movie
        .add(
            new Tag.DefineSprite(1, 2, List.of(SHOW, movie.runs(_ -> {}), SHOW)),
            new Tag.ExportAssets(List.of(new Tag.ExportedAsset(1, "Ship"))),
            SHOW)
        .start()
        .play(1);
    for (int i = 0; i < CLIPS; i++) {
      movie.call("", "attachMovie", "Ship", "clip" + i, i);
    }
    movie.play(500);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    movie.play(200);
    long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 200;
    assertTrue(bytes < MOST_BYTES_PER_FRAME, "bytes a frame: " + bytes);
    movie.close();
  }
}
