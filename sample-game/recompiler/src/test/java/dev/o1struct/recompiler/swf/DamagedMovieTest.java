package dev.o1struct.recompiler.swf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.Movies;
import dev.o1struct.testing.Seed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DamagedMovieTest {
  @Test
  void everySharedMovieIsRead() {
    for (var file : Movies.all()) {
      var movie = SwfReader.read(Movies.read(file));
      assertFalse(movie.tags().isEmpty(), file.toString());
      for (int i = 0; i < movie.actions().size(); i++) {
        assertEquals(i, movie.actions().get(i).scriptIndex(), file.toString());
      }
    }
  }

  /** All but the checksum at its end may be there already: then the movie is whole. */
  @Test
  void everyPrefixOfTheGameIsRefusedInOneLineOrIsTheWholeMovie() {
    byte[] game = Movies.meteors();
    var whole = SwfReader.read(game);
    for (int length = 0; length < game.length; length++) {
      byte[] prefix = Arrays.copyOf(game, length);
      var problem = tryToRead(prefix);
      if (problem == null) {
        assertEquals(whole, SwfReader.read(prefix), "prefix of " + length);
      } else {
        assertFalse(problem.contains("\n"), problem);
      }
    }
    assertNotNull(tryToRead(Arrays.copyOf(game, game.length / 2)));
  }

  @Test
  void flippedBytesGiveAMovieOrAnSwfException() {
    byte[] game = Movies.meteors();
    long seed = Seed.or(1);
    flip(uncompressed(game), seed, 4_000);
    flip(game, seed + 1, 1_000);
  }

  @Test
  void flippedBytesOfEverySharedMovieAreHarmless() {
    long seed = Seed.or(0);
    for (var file : Movies.all()) {
      flip(uncompressed(Movies.read(file)), seed + file.toString().hashCode(), 20);
    }
  }

  @Test
  void anLzmaMovieIsRefusedByName() {
    byte[] file = "ZWS\r________________".getBytes(StandardCharsets.ISO_8859_1);
    var problem = assertThrows(SwfException.class, () -> SwfReader.read(file));
    assertTrue(String.valueOf(problem.getMessage()).contains("LZMA"), problem.getMessage());
  }

  @Test
  void otherFilesAreNoMovies() {
    for (String text : new String[] {"", "F", "GIF89a", "PK\003\004"}) {
      byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
      var problem = assertThrows(SwfException.class, () -> SwfReader.read(file));
      assertTrue(String.valueOf(problem.getMessage()).startsWith("not a SWF file"), text);
    }
  }

  private static void flip(byte[] file, long seed, int rounds) {
    var random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      byte[] damaged = file.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        damaged[3 + random.nextInt(file.length - 3)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        tryToRead(damaged);
      } catch (RuntimeException unexpected) {
        throw new AssertionError("seed=" + seed + ", round=" + round, unexpected);
      }
    }
  }

  private static byte[] uncompressed(byte[] file) {
    if (file[0] != 'C') {
      return file;
    }
    long declared = new SwfInput(file, 4, 8, "the header").u32();
    byte[] content = Inflation.inflate(file, 8, declared);
    content[0] = 'F';
    return content;
  }

  /** The message of the refusal, or null. */
  private static @org.jspecify.annotations.Nullable String tryToRead(byte[] file) {
    try {
      SwfReader.read(file);
      return null;
    } catch (SwfException problem) {
      return problem.getMessage();
    }
  }
}
