package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A change of one struct writes its files anew and no other; the result is that of a full build.
 */
class IncrementalBuildTest {
  private static final String HEAD = "package p;\nimport dev.o1struct.annotations.*;\n";
  private static final String POINT =
      HEAD + "@Struct public interface Point { int x(); void x(int value); int y(); }\n";
  private static final String LINE =
      HEAD + "@Struct public interface Line { Point from(); Point to(); @Ref Line next(); }\n";
  private static final String OTHER =
      HEAD + "@Struct public interface Other { long a(); @Ref Point point(); }\n";
  private static final List<String> SUFFIXES =
      List.of("Flyweight.java", "Layout.svg", "Layout.txt", "Struct.java");

  @TempDir private Path incremental;
  @TempDir private Path full;

  private IncrementalBuild build;

  @BeforeEach
  void buildAll() throws IOException {
    build = project(incremental, POINT, LINE, OTHER);
    build.buildAll();
  }

  private static IncrementalBuild project(Path folder, String point, String line, String other)
      throws IOException {
    IncrementalBuild build = new IncrementalBuild(folder);
    build.write("Point", point);
    build.write("Line", line);
    build.write("Other", other);
    return build;
  }

  private static Set<String> filesOf(String... structs) {
    Set<String> files = new TreeSet<>();
    for (String struct : structs) {
      files.add("include/p/" + struct + ".h");
      SUFFIXES.forEach(suffix -> files.add("p/" + struct + suffix));
    }
    return files;
  }

  @Test
  void compilingOneStructAnewChangesNothing() throws IOException {
    Map<String, String> before = build.contents();
    for (String name : Stream.of("Line", "Other", "Point").toList()) {
      assertEquals(filesOf(name), build.rebuild(name));
      assertEquals(before, build.contents(), name);
    }
  }

  @Test
  void aChangedStructIsAllThatIsGenerated() throws IOException {
    String changed = OTHER.replace("long a()", "short a(); byte b()");
    build.write("Other", changed);
    assertEquals(filesOf("Other"), build.rebuild("Other"));
    IncrementalBuild clean = project(full, POINT, LINE, changed);
    clean.buildAll();
    assertEquals(clean.contents(), build.contents());
  }

  /** Gradle compiles the classes that depend on a changed one too. */
  @Test
  void whatEmbedsAChangedStructFollowsWithoutTheRest() throws IOException {
    Map<String, String> before = build.contents();
    String changed = POINT.replace("int x(); void x(int value)", "long x()");
    build.write("Point", changed);
    assertEquals(filesOf("Line", "Point"), build.rebuild("Point", "Line"));
    IncrementalBuild clean = project(full, changed, LINE, OTHER);
    clean.buildAll();
    assertEquals(clean.contents(), build.contents());
    assertNotEquals(before.get("p/LineStruct.java"), build.contents().get("p/LineStruct.java"));
    assertEquals(before.get("p/OtherStruct.class"), build.contents().get("p/OtherStruct.class"));
  }
}
