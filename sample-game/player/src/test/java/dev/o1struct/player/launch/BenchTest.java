package dev.o1struct.player.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The nine kernels of bench.swf: what they compute is the same in every right player. */
final class BenchTest {
  private static final int FRAMES = 2;
  private static final String CHECK_VALUES =
      """
      objects 3596221392
      calls 4181
      methods 14399880000
      forin 744000
      names 199990000
      strings 1976403
      arrays 897005150
      closures 200030000
      vectors -1152
      """;

  @Test
  void everyKernelHasItsCheckValueAndLeavesNothing() throws Exception {
    byte[] bytes;
    try (InputStream swf = BenchTest.class.getResourceAsStream("bench.swf")) {
      bytes = swf.readAllBytes();
    }
    SwfMovie movie = SwfReader.read(bytes);
    var source = Recompiler.recompile(movie, new Options(MovieCompiler.PACKAGE, "bench.swf"));
    var program = MovieCompiler.compile(source.files(), bytes);
    ByteArrayOutputStream trace = new ByteArrayOutputStream();
    PlayClock clock = new PlayClock(PlayOptions.ClockKind.VIRTUAL, movie.header().frameRate());
    try (Player player =
        new Player(program, movie, "bench.swf", clock, new TraceWriter(List.of(trace)))) {
      for (int i = 0; i < FRAMES; i++) {
        player.movie().advanceFrame();
      }
      player.end();
      assertEquals(
          List.of(), player.statistics().pools().stream().filter(pool -> pool.live() > 0).toList());
    }
    assertEquals(CHECK_VALUES, withoutTimes(trace.toString(StandardCharsets.UTF_8)));
  }

  private static String withoutTimes(String trace) {
    return trace.replaceAll("(?m) \\d+$", "");
  }
}
