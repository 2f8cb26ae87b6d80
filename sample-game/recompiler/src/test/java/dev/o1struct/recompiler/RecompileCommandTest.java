package dev.o1struct.recompiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecompileCommandTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String movie = "";

  @BeforeEach
  void writeAMovie() throws IOException {
    var file = folder.resolve("in.swf");
    Files.write(file, new SwfBuilder(8).actions((byte) 6).compressedFile());
    movie = file.toString();
  }

  private int run(String... arguments) {
    return RecompileCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private void assertRefused(String what, String... arguments) {
    assertEquals(2, run(arguments), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().contains(what), err.toString());
    assertEquals("", out.toString());
    err.getBuffer().setLength(0);
  }

  @Test
  void sourcesAndTheMovieAreWrittenInTheirPackage() throws IOException {
    assertEquals(0, run(movie, "--out", folder.resolve("src").toString(), "--package", "a.b"));
    assertTrue(Files.readString(folder.resolve("src/a/b/Bodies0.java")).contains("m.play();"));
    assertArrayEquals(
        Files.readAllBytes(Path.of(movie)),
        Files.readAllBytes(folder.resolve("src/a/b/movie.swf")));
    assertEquals("", out.toString() + err);
  }

  @Test
  void theMovieGoesToTheResourcesIfTheyHaveAFolder() {
    var src = folder.resolve("src").toString();
    var res = folder.resolve("res").toString();
    assertEquals(0, run(movie, "--out", src, "--package", "a.b", "--resources", res));
    assertTrue(Files.exists(folder.resolve("res/a/b/movie.swf")));
    assertTrue(Files.notExists(folder.resolve("src/a/b/movie.swf")));
  }

  @Test
  void unchangedFilesAreNotWrittenAgain() throws IOException {
    String[] arguments = {movie, "--out", folder.resolve("src").toString(), "--package", "a"};
    assertEquals(0, run(arguments));
    var source = folder.resolve("src/a/Movie.java");
    var old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(source, old);
    assertEquals(0, run(arguments));
    assertEquals(old, Files.getLastModifiedTime(source));
    Files.writeString(source, "changed");
    assertEquals(0, run(arguments));
    assertTrue(Files.readString(source).contains("class Movie"));
  }

  @Test
  void wrongInputIsRefusedInOneLine() throws IOException {
    var src = folder.resolve("src").toString();
    assertRefused(
        "no such file", folder.resolve("none.swf").toString(), "--out", src, "--package", "a");
    assertRefused("not a package name", movie, "--out", src, "--package", "a.class");
    assertRefused("Unknown option", movie, "--out", src, "--package", "a", "--nonsense");
    assertRefused("--package", movie, "--out", src);
    assertRefused("in.swf", "--out", src, "--package", "a");
    assertRefused("", folder.toString(), "--out", src, "--package", "a");
    var text = Files.writeString(folder.resolve("text"), "text").toString();
    assertRefused("not a SWF file", text, "--out", src, "--package", "a");
    assertRefused("", movie, "--out", text, "--package", "a");
  }

  @Test
  void oddCodeIsReportedOnStandardError() throws IOException {
    Files.write(Path.of(movie), new SwfBuilder(8).actions((byte) 0x7f).file());
    assertEquals(0, run(movie, "--out", folder.resolve("src").toString(), "--package", "a"));
    assertTrue(err.toString().contains("unknown action 0x7f"), err.toString());
  }

  @Test
  void nameAndVersionArePrinted() {
    assertEquals(0, run("-V"));
    assertTrue(out.toString().matches("recompile \\(o1struct\\) [0-9][\\w.-]*\\R"), out.toString());
  }

  @Test
  void helpIsPrinted() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("--package"), out.toString());
  }
}
