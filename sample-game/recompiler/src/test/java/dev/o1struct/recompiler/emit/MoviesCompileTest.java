package dev.o1struct.recompiler.emit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.o1struct.recompiler.Movies;
import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.SwfBuilder;
import dev.o1struct.recompiler.swf.SwfReader;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoviesCompileTest {
  @Test
  void everySharedMovieCompilesWithoutAWarning() {
    var files = new ArrayList<SourceFile>();
    var packages = new ArrayList<String>();
    for (var file : Movies.all()) {
      var options = new Options("shared.movie" + packages.size(), "test.swf");
      var movie = SwfReader.read(Movies.read(file));
      files.addAll(Recompiler.recompile(movie, options).files());
      packages.add(options.packageName());
    }
    var classes = EmittedClasses.compile(files);
    assertFalse(packages.isEmpty());
    packages.forEach(name -> ClassFileLimits.longestMethod(classes, name));
  }

  /** Nothing but a movie comes of damaged actions; whether it compiles is tried on a few. */
  @Test
  void theGameWithDamagedActionsIsRecompiled() {
    var files = new ArrayList<SourceFile>();
    byte[] game = largestScript(Movies.meteors());
    for (long seed : Seed.from(0, 100)) {
      var random = new Random(seed);
      byte[] damaged = game.clone();
      for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      var movie = new SwfBuilder(8).actions(damaged).movie();
      var options = new Options("damaged.seed" + seed, "test.swf");
      var recompiled = Recompiler.recompile(movie, options);
      if (seed < 8) {
        files.addAll(recompiled.files());
      }
    }
    EmittedClasses.compile(files);
  }

  private static byte[] largestScript(byte[] file) {
    return SwfReader.read(file).actions().stream()
        .map(block -> block.bytes().toArray())
        .max((a, b) -> Integer.compare(a.length, b.length))
        .orElseThrow();
  }
}
