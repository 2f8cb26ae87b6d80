package dev.o1struct.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java in the READMEs compiles: declarations by the processor, statements in a method that has a
 * {@code heap}, with all that programs may import; and lines that are said to be generated are. The
 * examples of the guides are run by the tests of their modules.
 */
class CodeTest {
  private static final Pattern STRUCT = Pattern.compile("(?m)^(?=@Struct)");

  /** What a block of statements has besides, known by something that stands in it. */
  private static final Map<String, String> CONTEXT =
      Map.of(
          "switch (views.wrap(shape))",
          "StructPool<Shape> shapes = ShapeStruct.pool(heap);"
              + " ShapeFlyweight views = new ShapeFlyweight();",
          "PolygonStruct.corner(polygon, corners)",
          "long polygon = PolygonStruct.pool(heap).allocateZeroed();",
          "switch (ShapeRecord.of(shape))",
          "long shape = ShapeStruct.pool(heap).allocate();",
          "PointColumns.on(heap",
          "long handle = PointStruct.pool(heap).allocate();",
          "shapes.circle().become(7)",
          "ShapeColumns shapes = ShapeColumns.on(heap, 8);");

  /** What the text around the examples speaks of. */
  private static final String POLYGON =
      "@Struct interface Polygon { @Length(3) Point corner(int index); }";

  @TempDir private Path folder;

  @Test
  void theReadmesCodeCompiles() {
    check(Repository.document("README.md"), List.of(), block -> block);
  }

  /** There structs have the snapshots and columns that later sections ask for. */
  @Test
  void theProcessorsCodeCompiles() {
    check(
        Repository.document("processor/README.md"),
        List.of(POLYGON),
        struct ->
            struct
                .replace("@Struct\n", "@Struct(snapshot = true, columns = true)\n")
                .replace(
                    "@Struct public sealed",
                    "@Struct(snapshot = true, columns = true) public sealed")
                .replace(
                    "@Struct public non-sealed", "@Struct(snapshot = true) public non-sealed"));
  }

  @Test
  void theRuntimesExamplesCompileWithTheirImports() {
    for (String path : List.of("runtime/doc/usage.md", "runtime/doc/tuning.md")) {
      Document document = Repository.document(path);
      String imports = text(document, "java imports");
      for (Block block : blocks(document, "java")) {
        Compilation compilation = new Compilation(folder);
        compilation.add(imports + statements("Example", block.text()));
        assertEquals("", compilation.errors(), path + ":" + block.line());
      }
    }
  }

  private void check(Document document, List<String> context, UnaryOperator<String> asked) {
    Compilation compilation = new Compilation(folder);
    context.forEach(text -> compilation.add(imports() + text));
    List<Block> generated = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.isJava()) {
        add(compilation, block, generated, asked);
      }
    }
    assertEquals("", compilation.errors(), document.path());
    assertFalse(generated.isEmpty(), document.path());
    List<String> lines = compilation.generatedLines();
    List<Fault> faults = new ArrayList<>();
    for (Block block : generated) {
      for (int i = 0; i < block.lines().size(); i++) {
        String line = block.lines().get(i).strip();
        if (!line.startsWith("...") && !lines.contains(line)) {
          faults.add(document.fault(block.line() + i, "is not generated: " + line));
        }
      }
    }
    Fault.assertNone(faults);
  }

  private static void add(
      Compilation compilation, Block block, List<Block> generated, UnaryOperator<String> asked) {
    String text = block.text();
    String name = "Block" + block.line();
    if (text.contains("MEMORY.")) {
      generated.add(block);
    } else if (text.startsWith("@Struct")) {
      STRUCT.splitAsStream(text).forEach(one -> compilation.add(imports() + asked.apply(one)));
    } else if (text.startsWith("static ")) {
      compilation.add(imports() + "class " + name + " {\n" + text + "}\n");
    } else {
      compilation.add(imports() + statements(name, context(text) + text));
    }
  }

  private static String context(String text) {
    return CONTEXT.entrySet().stream()
        .filter(entry -> text.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String statements(String name, String text) {
    return """
    class %s {
      static void draw(double size) {}

      static void run(%s) throws Exception {
    %s
      }
    }
    """
        .formatted(
            name, text.contains("Heap heap = ") ? "" : "dev.o1struct.runtime.heap.Heap heap", text);
  }

  /** The annotations, and what the module of the runtime exports. */
  private static String imports() {
    String module =
        Repository.read(Repository.ROOT.resolve("runtime/src/main/java/module-info.java"));
    return Pattern.compile("exports ([\\w.]+);")
        .matcher(module)
        .results()
        .map(export -> "import " + export.group(1) + ".*;\n")
        .collect(Collectors.joining("", "import dev.o1struct.annotations.*;\n", ""));
  }

  private static String text(Document document, String info) {
    return blocks(document, info).stream().map(Block::text).collect(Collectors.joining());
  }

  private static List<Block> blocks(Document document, String info) {
    return document.blocks().stream().filter(block -> block.info().equals(info)).toList();
  }
}
