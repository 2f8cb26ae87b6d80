package dev.o1struct.meteors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.meteors.movie.Movie;
import dev.o1struct.player.launch.AllocationMeter;
import dev.o1struct.player.launch.PlayClock;
import dev.o1struct.player.launch.PlayOptions.ClockKind;
import dev.o1struct.player.launch.Player;
import dev.o1struct.player.launch.TraceWriter;
import dev.o1struct.player.render.StagePainter;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The game as it was recompiled and annotated by this build. */
final class MeteorsTest {
  private static final int FRAMES = 600;
  private static final long MOST_BYTES_A_FRAME = 1024;
  private static final int SPACE_COLOR = 0xFF0A1018;

  private final ByteArrayOutputStream trace = new ByteArrayOutputStream();

  private Player player() throws IOException {
    Movie program = new Movie();
    try (InputStream resource = program.swf()) {
      SwfMovie swf = SwfReader.read(resource.readAllBytes());
      PlayClock clock = new PlayClock(ClockKind.VIRTUAL, swf.header().frameRate());
      return new Player(program, swf, "meteors", clock, new TraceWriter(List.of(trace)));
    }
  }

  /** The first frame starts the scripts; each one after it is a frame of the game. */
  private static void play(Player player, int frames) {
    for (int i = 0; i < frames; i++) {
      player.movie().advanceFrame();
    }
  }

  @Test
  void sixHundredFramesTraceWhatAnIndependentPlayerTraces() throws IOException {
    try (Player player = player();
        InputStream expected = MeteorsTest.class.getResourceAsStream("/meteors-600.trace")) {
      play(player, FRAMES + 1);
      assertEquals(
          new String(expected.readAllBytes(), StandardCharsets.UTF_8).lines().toList(),
          trace.toString(StandardCharsets.UTF_8).lines().toList());
    }
  }

  @Test
  void nothingIsLiveAfterShutdown() throws IOException {
    try (Player player = player()) {
      play(player, FRAMES + 1);
      player.end();
      assertEquals(
          List.of(),
          player.statistics().pools().stream().filter(pool -> pool.live() != 0).toList());
    }
  }

  @Test
  @Tag("allocation") // of sites, in checked mode
  void aWarmFrameLoopLeavesTheJavaHeapAlone() throws IOException {
    try (Player warmUp = player()) {
      play(warmUp, FRAMES + 1);
    }
    AllocationMeter meter = new AllocationMeter(FRAMES);
    try (Player player = player()) {
      for (int i = 0; i < FRAMES; i++) {
        meter.startFrame();
        player.movie().advanceFrame();
        meter.endFrame();
      }
    }
    System.out.println("meteors: " + meter.summary());
    assertTrue(meter.summary().mean() < MOST_BYTES_A_FRAME, () -> meter.summary().toString());
  }

  @Test
  void theStageShowsTheShipTheScoreAndSpace() throws IOException {
    try (Player player = player()) {
      play(player, FRAMES + 1);
      BufferedImage image = new StagePainter(player.movie()).image();
      assertEquals(550, image.getWidth());
      assertEquals(400, image.getHeight());
      assertEquals(SPACE_COLOR, image.getRGB(10, 200), "the movie's background");
      assertTrue(differs(image, 275, 245, 300, 272), "the ship, at 289,259 in frame 600");
      assertTrue(differs(image, 8, 8, 120, 34), "the score");
    }
  }

  private static boolean differs(BufferedImage image, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (image.getRGB(x, y) != SPACE_COLOR) {
          return true;
        }
      }
    }
    return false;
  }
}
