package dev.o1struct.player.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.launch.PlayOptions.ClockKind;
import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Movies that were made to write outside their own arrays and objects: the script is refused what
 * it cannot have, the movie goes on, and nothing is leaked.
 */
final class HostileMoviesTest {
  private static final int FRAMES = 5;

  private static List<String> traceOf(String movie) throws IOException, PlayException {
    byte[] bytes;
    try (var resource = HostileMoviesTest.class.getResourceAsStream("hostile/" + movie)) {
      bytes = resource.readAllBytes();
    }
    SwfMovie swf = SwfReader.read(bytes);
    var source = Recompiler.recompile(swf, new Options(MovieCompiler.PACKAGE, movie));
    var program = MovieCompiler.compile(source.files(), bytes);
    ByteArrayOutputStream trace = new ByteArrayOutputStream();
    PlayClock clock = new PlayClock(ClockKind.VIRTUAL, swf.header().frameRate());
    try (Player player = new Player(program, swf, movie, clock, new TraceWriter(List.of(trace)))) {
      for (int i = 0; i < FRAMES; i++) {
        player.movie().advanceFrame();
      }
      player.end();
      assertEquals(
          List.of(),
          player.statistics().pools().stream()
              .filter(pool -> pool.live() != 0)
              .map(PoolStatistics::name)
              .toList());
    }
    return trace.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aPushBelowZeroLeavesTheArrayBesideAlone() throws IOException, PlayException {
    assertEquals(List.of("11,22,33,44", "", "-2"), traceOf("negpush3.swf"));
    assertEquals(List.of("11,22,33,44,55,66,77,88", "alive"), traceOf("negpush-100000.swf"));
    assertEquals(List.of("alive"), traceOf("newneg_push.swf"));
    List<String> arrays = List.of("11,12,13,14", "", "31,32,33,34");
    List<String> trace = traceOf("neglen-corrupt.swf");
    assertEquals(List.of("-4", "pushed, length -3"), trace.subList(0, 2));
    assertEquals(arrays, trace.subList(2, 5));
    assertEquals(arrays, trace.subList(5, 8));
  }

  @Test
  void lengthsWhoseSumIsTooLongAreRefused() throws IOException, PlayException {
    assertEquals(List.of("done"), traceOf("unshift2G.swf"));
    assertEquals(List.of("done"), traceOf("splice2G.swf"));
  }

  @Test
  void aLongLengthTakesNoMemory() throws IOException, PlayException {
    assertEquals(List.of("done"), traceOf("unshift100M.swf"));
    assertEquals(List.of("2147483647"), traceOf("arr_sort.swf"));
  }

  @Test
  void aClipThatIsConstructedAsADateStaysAClip() throws IOException, PlayException {
    assertEquals(List.of("undefined"), traceOf("typeconfusion.swf"));
  }
}
