package dev.o1struct.player.conformance;

import dev.o1struct.player.launch.MovieCompiler;
import dev.o1struct.player.launch.PlayClock;
import dev.o1struct.player.launch.PlayException;
import dev.o1struct.player.launch.PlayOptions.ClockKind;
import dev.o1struct.player.launch.Player;
import dev.o1struct.player.launch.TraceWriter;
import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * What a movie traced, and what it left in the pools after its end.
 *
 * @param trace the lines
 * @param leaks the pools that are not empty, with their live counts
 */
record CaseRun(String trace, List<String> leaks) {

  /** Recompiles the case's movie, compiles it, and plays its frames headless. */
  static CaseRun of(ConformanceCase test) throws IOException, PlayException {
    byte[] bytes = Files.readAllBytes(test.swf());
    SwfMovie swf = SwfReader.read(bytes);
    var source = Recompiler.recompile(swf, new Options(MovieCompiler.PACKAGE, "test.swf"));
    var program = MovieCompiler.compile(source.files(), bytes);
    ByteArrayOutputStream trace = new ByteArrayOutputStream();
    PlayClock clock = new PlayClock(ClockKind.VIRTUAL, swf.header().frameRate());
    try (Player player =
        new Player(program, swf, "test.swf", clock, new TraceWriter(List.of(trace)))) {
      for (int i = 0; i < test.frames(); i++) {
        player.movie().advanceFrame();
      }
      player.end();
      return new CaseRun(
          trace.toString(StandardCharsets.UTF_8),
          player.statistics().pools().stream()
              .filter(pool -> pool.live() != 0)
              .map(CaseRun::leak)
              .toList());
    }
  }

  private static String leak(PoolStatistics pool) {
    return pool.name() + "=" + pool.live();
  }
}
