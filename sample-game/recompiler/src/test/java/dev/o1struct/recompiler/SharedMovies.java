package dev.o1struct.recompiler;

import dev.o1struct.recompiler.swf.SwfException;
import dev.o1struct.recompiler.swf.SwfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The movies beside the checkout, {@code <project root>/../shared}; tests without them are skipped.
 */
public final class SharedMovies {
  private SharedMovies() {}

  /**
   * Every movie, sorted; skips the calling test if there is none. Files that are only called so,
   * those that are made to do harm, and those whose compression is not supported, are left out.
   */
  public static List<Path> all() {
    var shared = folder();
    Assumptions.assumeTrue(Files.isDirectory(shared), "no such folder: " + shared);
    try (var files = Files.walk(shared.toRealPath())) {
      var movies = files.filter(SharedMovies::isMovie).sorted().toList();
      Assumptions.assumeFalse(movies.isEmpty(), "no movies in " + shared);
      return movies;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static boolean isMovie(Path file) {
    if (!file.toString().endsWith(".swf") || file.toString().contains("hostile")) {
      return false;
    }
    try {
      SwfReader.read(read(file));
      return true;
    } catch (SwfException refused) {
      return !String.valueOf(refused.getMessage())
          .matches("(?s).*(not supported|not a SWF file).*");
    }
  }

  /** The sample game; skips the calling test if it is not there. */
  public static byte[] meteors() {
    var file = folder().resolve("game/meteors.swf");
    Assumptions.assumeTrue(Files.isRegularFile(file), "no such file: " + file);
    return read(file);
  }

  /** The content of {@code file}. */
  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("o1structTest.projectRoot", "."))
        .resolve("../shared")
        .normalize();
  }
}
