package dev.o1struct.recompiler;

import dev.o1struct.recompiler.swf.SwfException;
import dev.o1struct.recompiler.swf.SwfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The movies of the repository, and those beside the checkout, {@code <project root>/../shared}.
 */
public final class Movies {
  private Movies() {}

  /**
   * Every movie, sorted: those of the repository, and those beside it where there are some. Files
   * that are only called so, those that are made to do harm, and those whose compression is not
   * supported, are left out.
   */
  public static List<Path> all() {
    return Stream.of(root(), root().resolve("../shared"))
        .filter(Files::isDirectory)
        .flatMap(Movies::in)
        .filter(Movies::isMovie)
        .sorted()
        .toList();
  }

  private static Stream<Path> in(Path folder) {
    try (var files = Files.walk(folder.toRealPath())) {
      return files.filter(file -> !file.toString().contains("target")).toList().stream();
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

  /** The sample game. */
  public static byte[] meteors() {
    return read(root().resolve("sample-game/meteors/src/main/swf/meteors.swf"));
  }

  /** The content of {@code file}. */
  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("o1structTest.projectRoot", "."));
  }
}
