package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.tools.HeapBound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents keep to the code: their examples compile and run, their links lead somewhere. */
class GuideTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern CALCULATION =
      Pattern.compile("(?s)```\\njava -p \\S+ -m \\S+HeapBound ([^\\n]*)\\n\\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  /** All that a program can import. */
  private static final String IMPORTS =
      Stream.of(
              "heap",
              "options",
              "structs",
              "blocks",
              "names",
              "frames",
              "handles",
              "statistics",
              "errors",
              "tools")
          .map("import dev.o1struct.runtime.%s.*;\n"::formatted)
          .collect(Collectors.joining());

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"usage.md, 7", "tuning.md, 3"})
  void everyExampleCompilesAndRuns(String document, int expected) throws Exception {
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(read(document));
    while (matcher.find()) {
      examples.add(matcher.group(1));
    }
    assertEquals(expected, examples.size());
    for (int i = 0; i < examples.size(); i++) {
      run("Example" + i, examples.get(i));
    }
  }

  private void run(String name, String body) throws Exception {
    Path source = folder.resolve(name + ".java");
    Files.writeString(
        source,
        IMPORTS
            + "public class "
            + name
            + " {\n  public static void run() throws Exception {\n"
            + body
            + "  }\n}\n");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, StandardCharsets.UTF_8);
    int exit =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                stream,
                stream,
                "-proc:none",
                "-cp",
                System.getProperty("o1structTest.classes"),
                "-d",
                folder.toString(),
                source.toString());
    assertEquals(0, exit, () -> body + messages.toString(StandardCharsets.UTF_8));
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, AddressSpace.class.getClassLoader())) {
      loader.loadClass(name).getMethod("run").invoke(null);
    } catch (InvocationTargetException failure) {
      throw new AssertionError(body, failure.getCause());
    }
  }

  @Test
  void theCalculatorPrintsWhatTheDocumentShows() throws IOException {
    Matcher matcher = CALCULATION.matcher(read("worst-case.md"));
    assertTrue(matcher.find());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(0, HeapBound.run(matcher.group(1).split(" ", -1), stream, stream));
    assertEquals(matcher.group(2), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(runtime().resolve("README.md")));
    try (Stream<Path> files = Files.list(runtime().resolve("doc"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    assertTrue(documents.size() > 5, documents::toString);
    for (Path document : documents) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        Path target = document.resolveSibling(link.group(1));
        assertTrue(Files.exists(target), document + " -> " + target);
      }
    }
  }

  private static String read(String document) throws IOException {
    return Files.readString(runtime().resolve("doc").resolve(document));
  }

  private static Path runtime() {
    return Path.of(System.getProperty("o1structTest.projectRoot", "..")).resolve("runtime");
  }
}
