package dev.o1struct.player.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.tools.AllocationProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input is one line on stderr and exit status 2; traces, and nothing else, go to stdout. */
final class PlayCommandTest {
  @TempDir Path folder;

  private record Result(int status, String out, String err) {}

  private static Result play(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int status = PlayCommand.run(arguments);
      return new Result(
          status,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static void refuses(String message, String... arguments) {
    Result result = play(arguments);
    assertEquals(2, result.status(), () -> Arrays.toString(arguments) + result.err());
    assertEquals("", result.out());
    // On a busy machine recompiling takes long enough to be told of.
    assertEquals(
        1,
        result.err().lines().filter(line -> !line.startsWith("recompiling ")).count(),
        result::err);
    assertTrue(result.err().contains(message), result::err);
  }

  private Path bench() throws IOException {
    Path swf = folder.resolve("bench.swf");
    try (var resource = PlayCommandTest.class.getResourceAsStream("bench.swf")) {
      Files.write(swf, resource.readAllBytes());
    }
    return swf;
  }

  @Test
  void nameAndVersionArePrinted() {
    Result result = play("-V");
    assertEquals(0, result.status(), result::err);
    assertTrue(result.out().matches("play \\(o1struct\\) [0-9][\\w.-]*\\R"), result::out);
  }

  @Test
  void aMissingFileIsNamed() {
    refuses("no such file", "--headless", folder.resolve("none.swf").toString());
  }

  @Test
  void aFolderIsNoMovie() {
    refuses("cannot read", "--headless", folder.toString());
  }

  @Test
  void anythingButASwfIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.swf"), "not a movie at all");
    refuses("not a SWF", "--headless", text.toString());
  }

  @Test
  void aTruncatedMovieIsRefused() throws IOException {
    Path whole = bench();
    Path part = folder.resolve("part.swf");
    Files.write(part, Arrays.copyOf(Files.readAllBytes(whole), 300));
    refuses("truncated", "--headless", part.toString());
  }

  @Test
  void anUnknownOptionIsRefused() {
    refuses("--bogus", "--bogus", "x.swf");
  }

  @Test
  void aMovieMustBeNamed() {
    refuses("movie.swf");
  }

  @Test
  void framesAreCountedFromOne() {
    refuses("--frames", "--headless", "--frames", "0", "x.swf");
  }

  @Test
  void aScreenshotLiesWithinTheFramesPlayed() {
    refuses("--screenshot", "--headless", "--frames", "5", "--screenshot", "6=x.png", "x.swf");
  }

  @Test
  void aScreenshotIsAPng() {
    refuses("PNG", "--headless", "--screenshot", "6=x.gif", "x.swf");
  }

  @Test
  void aTraceNeedsAFolderThatExists() {
    String nowhere = folder.resolve("none").resolve("trace.txt").toString();
    refuses("--trace", "--headless", "--trace", nowhere, "x.swf");
  }

  @Test
  void aProfileNeedsAFolderThatExists() {
    String nowhere = folder.resolve("none").resolve("profile.json").toString();
    refuses("--profile", "--headless", "--profile", nowhere, "x.swf");
  }

  @Test
  void aWrongSettingOfTheRuntimeIsNamed() throws IOException {
    System.setProperty("o1struct.initialHeap", "3x");
    try {
      refuses("o1struct.initialHeap", "--headless", "--frames", "1", bench().toString());
    } finally {
      System.clearProperty("o1struct.initialHeap");
    }
  }

  @Test
  void aMovieThatNeedsMoreThanTheCeilingIsToldSo() throws IOException {
    System.setProperty("o1struct.initialHeap", "1m");
    System.setProperty("o1struct.ceiling", "1m");
    try {
      refuses("needs more memory", "--headless", "--frames", "1", bench().toString());
    } finally {
      System.clearProperty("o1struct.initialHeap");
      System.clearProperty("o1struct.ceiling");
    }
  }

  @Test
  void aRunWritesTracesScreenshotsAndStatistics() throws IOException {
    Path trace = folder.resolve("trace.txt");
    Path shot = folder.resolve("shot.png");
    Path profile = folder.resolve("profile.json");
    new AllocationProfile(1, 0, 0, 0, 1L << 33, 0, 0, List.of()).save(profile);
    Result result =
        play(
            "--headless",
            "--frames=1",
            "--stats",
            "--trace=" + trace,
            "--profile=" + profile,
            "--screenshot=1=" + shot,
            bench().toString());
    assertEquals(0, result.status(), result::err);
    assertTrue(result.out().startsWith("objects 3596221392 "), result::out);
    assertEquals(result.out(), Files.readString(trace));
    assertTrue(Files.size(shot) > 0);
    AllocationProfile both = AllocationProfile.load(profile);
    assertEquals(2, both.runs());
    assertEquals(1L << 33, both.peakRequest());
    assertTrue(both.pools().size() > 5 && both.peakBytes() > 1 << 20, both::toString);
    assertTrue(result.err().contains("nothing: every pool is empty"), result::err);
    assertTrue(result.err().contains("bytes a frame"), result::err);
  }
}
