package dev.o1struct.player.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One folder of the conformance suite: a movie, how long to run it, and what it must trace. */
record ConformanceCase(String name, Path swf, String expected, int frames, Tolerance tolerance) {
  private static final Pattern FRAMES = Pattern.compile("(?m)^num_(?:frames|ticks) = (\\d+)");

  /** The cases of one tier, by name; none where the folder is absent. */
  static List<ConformanceCase> of(Path tier) {
    if (!Files.isDirectory(tier)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(tier)) {
      return folders.filter(Files::isDirectory).sorted().map(ConformanceCase::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ConformanceCase read(Path folder) {
    try {
      String settings = Files.readString(folder.resolve("test.toml"));
      Matcher frames = FRAMES.matcher(settings);
      return new ConformanceCase(
          folder.getFileName().toString(),
          folder.resolve("test.swf"),
          Files.readString(folder.resolve("output.txt")),
          frames.find() ? Integer.parseInt(frames.group(1)) : 1,
          Tolerance.read(settings));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The first line that differs, as "expected | actual"; empty where the trace is right. */
  Optional<String> difference(String traced) {
    List<String> want = expected.stripTrailing().lines().toList();
    List<String> got = traced.stripTrailing().lines().toList();
    for (int i = 0; i < Math.max(want.size(), got.size()); i++) {
      String wanted = i < want.size() ? want.get(i) : "(end)";
      String found = i < got.size() ? got.get(i) : "(end)";
      if (!tolerance.accepts(wanted, found)) {
        return Optional.of("line " + (i + 1) + ": " + wanted + " | " + found);
      }
    }
    return Optional.empty();
  }
}
