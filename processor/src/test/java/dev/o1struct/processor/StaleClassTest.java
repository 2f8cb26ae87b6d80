package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IncompatibleStructError;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructType;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One struct is compiled anew and what it lies in is not, as where one jar of a program is
 * replaced: the two are refused before one of them is used.
 */
class StaleClassTest {
  private static final String INNER = "@Struct interface Inner { int x(); void x(int value); }";
  private static final String WIDE = "@Struct interface Inner { int x(); int y(); }";
  private static final String SHAPE =
      "@Struct sealed interface Shape permits Circle, Square { %s }";
  private static final String CIRCLE =
      "@Struct non-sealed interface Circle extends Shape { float radius(); }";
  private static final String SQUARE =
      "@Struct non-sealed interface Square extends Shape { long side(); }";

  /**
   * A change after which two classes do not fit.
   *
   * @param before what is compiled at first
   * @param changed what is compiled anew
   */
  private record Change(
      String title,
      Map<String, String> before,
      Map<String, String> changed,
      String outer,
      String inner) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Change> changes() {
    return Stream.concat(
        Stream.of(
            ofInner("a field", outer("byte a(); Inner inner(); byte b();"), WIDE),
            ofInner("an array", outer("@Length(2) Inner inners(int index);"), WIDE),
            ofInner(
                "an arm",
                outer("@Union(\"u\") Inner inner(); @Union(\"u\") double number();"),
                WIDE),
            ofInner("a header", "@Struct interface Outer extends Inner { byte own(); }", WIDE),
            ofInner(
                "an alignment with which the layout could not be made",
                outer("int a(); Inner inner();"),
                "@Struct interface Inner { long x(); }"),
            ofInner("a kind", outer("Inner inner();"), INNER.replace("int ", "float ")),
            ofInner("a name", outer("Inner inner();"), INNER.replace("x(", "z(")),
            ofInner(
                "an order of bytes",
                outer("Inner inner();"),
                INNER.replace("int x()", "@ByteOrder(Endianness.BIG_ENDIAN) int x()"))),
        changesOfFamilies());
  }

  private static Stream<Change> changesOfFamilies() {
    String middle = "@Struct interface Middle { Inner inner(); }";
    String outer = outer("@Length(3) Middle middles(int index);");
    return Stream.of(
        new Change(
            "a field of a case",
            family(),
            Map.of("Circle", CIRCLE.replace("float", "int")),
            "Shape",
            "Circle"),
        new Change(
            "a common field",
            family(),
            Map.of("Shape", SHAPE.formatted("long id();")),
            "Shape",
            "Circle"),
        new Change(
            "the number of a case",
            family(),
            Map.of(
                "Shape", SHAPE.formatted("int id();").replace("Circle, Square", "Square, Circle")),
            "Shape",
            "Square"),
        new Change(
            "what is in what is inside",
            Map.of("Inner", INNER, "Middle", middle, "Outer", outer),
            Map.of("Inner", WIDE, "Middle", middle),
            "Outer",
            "Middle"));
  }

  private static Change ofInner(String title, String outer, String changed) {
    return new Change(
        title, Map.of("Inner", INNER, "Outer", outer), Map.of("Inner", changed), "Outer", "Inner");
  }

  @TempDir private Path folder;

  private static String outer(String fields) {
    return "@Struct interface Outer { " + fields + " }";
  }

  private static Map<String, String> family() {
    return Map.of("Shape", SHAPE.formatted("int id();"), "Circle", CIRCLE, "Square", SQUARE);
  }

  private Path compile(String name, List<Path> libraries, Map<String, String> structs)
      throws IOException {
    Map<String, String> files = new HashMap<>();
    structs.forEach((struct, text) ->
        files.put(
            "p/" + struct + ".java",
            "package p;\nimport dev.o1struct.annotations.*;\n" + text + "\n"));
    return new SeparateBuild(folder).compile(name, libraries, files);
  }

  private static StructType<?> type(ClassLoader loader, String struct) throws Exception {
    var field = Class.forName("p." + struct + "Struct", true, loader).getDeclaredField("TYPE");
    field.setAccessible(true);
    return (StructType<?>) Objects.requireNonNull(field.get(null));
  }

  private static long hash(Path classes, String struct) throws Exception {
    try (URLClassLoader loader = SeparateBuild.load(classes)) {
      return type(loader, struct).layoutHash();
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatContainsAChangedStructIsRefused(Change change) throws Exception {
    Path before = compile("before", List.of(), change.before());
    Path anew = compile("anew", List.of(before), change.changed());
    Map<String, String> after = new HashMap<>(change.before());
    after.putAll(change.changed());
    Path whole = compile("whole", List.of(), after);
    boolean staleOuter = !change.changed().containsKey(change.outer());
    long expected = hash(staleOuter ? before : whole, change.inner());
    long found = hash(staleOuter ? whole : before, change.inner());
    try (URLClassLoader loader = SeparateBuild.load(anew, before)) {
      assertEquals(
          "A struct was compiled with another layout of one that it contains; compile it anew:"
              + " struct=p.%s contains=p.%s expected=%x found=%x"
                  .formatted(change.outer(), change.inner(), expected, found),
          assertThrows(IncompatibleStructError.class, () -> type(loader, change.outer()))
              .getMessage());
    }
    assertEquals("p." + change.outer(), typeOfWhole(whole, change.outer()).name());
  }

  private static StructType<?> typeOfWhole(Path whole, String struct) throws Exception {
    try (URLClassLoader loader = SeparateBuild.load(whole)) {
      return type(loader, struct);
    }
  }

  @Test
  void whatDoesNotChangeALayoutNeedsNoOtherCompilation() throws Exception {
    Path before =
        compile("before", List.of(), Map.of("Inner", INNER, "Outer", outer("Inner inner();")));
    String same =
        """
        /** Has no setter any more, but a method of its own and a snapshot. */
        @Struct(snapshot = true) interface Inner {
          @Atomic int x();
          default int twice() { return 2 * x(); }
        }
        """;
    Path anew = compile("anew", List.of(before), Map.of("Inner", same));
    try (URLClassLoader loader = SeparateBuild.load(anew, before)) {
      assertEquals(type(loader, "Inner").layoutHash(), hash(before, "Inner"));
      assertDoesNotThrow(() -> type(loader, "Outer"));
      assertTrue(loader.loadClass("p.InnerRecord").isRecord(), "the new one was loaded");
    }
  }

  @Test
  void aNamesakeOfAnotherPackageIsAnotherStruct() throws Exception {
    SeparateBuild build = new SeparateBuild(folder);
    String inner = "package %s;\n@dev.o1struct.annotations.Struct interface Inner { int x(); }\n";
    Path both =
        build.compile(
            "both",
            List.of(),
            Map.of("p/Inner.java", inner.formatted("p"), "q/Inner.java", inner.formatted("q")));
    try (URLClassLoader loader = SeparateBuild.load(both)) {
      var field = Class.forName("q.InnerStruct", true, loader).getDeclaredField("TYPE");
      field.setAccessible(true);
      StructType<?> other = (StructType<?>) Objects.requireNonNull(field.get(null));
      assertNotEquals(type(loader, "Inner").layoutHash(), other.layoutHash());
      assertEquals(type(loader, "Inner").simpleName(), other.simpleName());
    }
  }

  @Test
  void columnsOfAStaleStructAreRefusedBeforeThereIsARow() throws Exception {
    String outer = "@Struct(columns = true) public interface Outer { Inner inner(); long n(); }";
    Path before =
        compile(
            "before",
            List.of(),
            Map.of("Inner", INNER.replace("@Struct", "@Struct public"), "Outer", outer));
    Path anew =
        compile(
            "anew", List.of(before), Map.of("Inner", WIDE.replace("@Struct", "@Struct public")));
    try (URLClassLoader loader = SeparateBuild.load(anew, before);
        Heap heap = Heap.open()) {
      var on = loader.loadClass("p.OuterColumns").getMethod("on", Heap.class, int.class);
      Throwable thrown =
          assertThrows(InvocationTargetException.class, () -> on.invoke(null, heap, 10)).getCause();
      assertEquals(IncompatibleStructError.class, Objects.requireNonNull(thrown).getClass());
      assertEquals(0, heap.statistics().pools().size());
    }
  }
}
