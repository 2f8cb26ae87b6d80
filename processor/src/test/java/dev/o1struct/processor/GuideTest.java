package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The guide tells the truth: its declarations and examples compile and run, and its tables and
 * generated lines are those of the processor.
 */
class GuideTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\(#([a-z-]+)\\)");

  /**
   * A block of the guide.
   *
   * @param kind what stands behind the opening quotes: {@code java}, {@code java use}, {@code text}
   */
  private record Block(String kind, String text) {}

  private static final Path ROOT = Path.of(System.getProperty("o1structTest.projectRoot", ".."));
  private static final String GUIDE = read(ROOT.resolve("processor/doc/guide.md"));
  private static final List<Block> BLOCKS =
      BLOCK.matcher(GUIDE).results().map(b -> new Block(b.group(1), b.group(2))).toList();
  private static final Compiled COMPILED = compile();

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Compiled compile() {
    List<String> sources = new ArrayList<>();
    for (Block declared : of("java")) {
      sources.add("package guide;\nimport dev.o1struct.annotations.*;\n" + declared.text());
    }
    for (Block use : of("java use")) {
      sources.add(use(sources.size(), use.text()));
    }
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()).withOptions("--release", "25"),
            sources.toArray(String[]::new));
    assertEquals(List.of(), compiled.errors(), compiled::messages);
    return compiled;
  }

  private static String use(int number, String text) {
    return """
    package guide;
    import dev.o1struct.runtime.handles.*;
    import dev.o1struct.runtime.heap.*;
    import dev.o1struct.runtime.structs.*;
    import java.lang.foreign.MemorySegment;
    public class Use%d {
      public static void use(Heap heap) {
    %s
      }
    }
    """
        .formatted(number, text);
  }

  private static List<Block> of(String kind) {
    return BLOCKS.stream().filter(block -> block.kind().equals(kind)).toList();
  }

  /** The lines of all generated files, without the stars of comments. */
  private static String generated() {
    return COMPILED
        .generatedSources()
        .lines()
        .map(line -> line.strip().replaceFirst("^\\* ?", "").strip())
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static String stripped(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  @Test
  void itsExamplesRun() throws ReflectiveOperationException {
    int count = 0;
    try (Heap heap = Heap.open()) {
      for (int i = of("java").size(); i < of("java").size() + of("java use").size(); i++) {
        COMPILED.load("guide.Use" + i).getMethod("use", Heap.class).invoke(null, heap);
        count++;
      }
    }
    assertTrue(count > 5, "examples=" + count);
  }

  @Test
  void itsTablesAreTheLayouts() {
    String generated = generated();
    assertFalse(of("text").isEmpty());
    for (Block table : of("text")) {
      assertTrue(generated.contains("\n" + stripped(table.text()) + "\n"), table::text);
    }
  }

  @Test
  void itsGeneratedCodeIsGenerated() {
    String generated = generated();
    assertFalse(of("java generated").isEmpty());
    for (Block code : of("java generated")) {
      for (String line : stripped(code.text()).lines().toList()) {
        assertTrue(generated.contains("\n" + line + "\n"), line);
      }
    }
  }

  @Test
  void everyAnnotationIsInIt() throws IOException {
    Path annotations = ROOT.resolve("annotations/src/main/java/dev/o1struct/annotations");
    try (var files = Files.list(annotations)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (read(file).contains("@interface")) {
          assertTrue(GUIDE.contains("@" + name), name);
        }
      }
    }
  }

  @Test
  void itsContentsLeadSomewhere() {
    List<String> headings =
        GUIDE
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).toLowerCase(Locale.ROOT))
            .map(line -> line.replaceAll("[^a-z ]", "").replace(' ', '-'))
            .toList();
    Matcher link = LINK.matcher(GUIDE);
    while (link.find()) {
      assertTrue(headings.contains(link.group(1)), link.group(1));
    }
  }
}
