package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fields and structs may be named like anything that generated code mentions: either a rule refuses
 * the name, or what is generated compiles without warnings.
 */
class NameTest {
  private static final String STRUCT = "@Struct(snapshot = true) public ";

  /** What other structs are made of, and what names are taken from. */
  private static final List<String> PARTS =
      List.of(
          "@Struct(snapshot = true, columns = true) public interface Part { byte a(); @Atomic short b(); }",
          "public enum Coded { @Code(3) ONE, @Code(7) TWO }",
          STRUCT
              + "sealed interface Sum permits One, Two { int common(); void common(int value); }",
          STRUCT + "non-sealed interface One extends Sum { float one(); void one(float value); }",
          STRUCT + "non-sealed interface Two extends Sum { @Length(2) Coded two(int index); }",
          "@Struct public interface Bits2 { @Bits(3) int three(); void three(int value); }",
          """
          @Struct(columns = true, snapshot = true) public interface Lots {
            %s
            @Length(2) Sum sums(int index);
            @Atomic @Length(2) int slots(int index);   void slots(int index, int value);
          }
          """);

  /** Fields of many kinds. */
  private static final String FIELDS =
      """
      @Length(3) int numbers7(int index);           void numbers7(int index, int value);
      p.Coded coded7();                             void coded7(p.Coded value);
      Thread.State state7();                        void state7(Thread.State value);
      @Text(capacity = 8) CharSequence title7();    void title7(CharSequence value);
      @Ref(compressed = true) p.Part near7();       void near7(p.Part value);
      @Length(2) p.Part parts7(int index);
      @Atomic long total7();                        void total7(long value);
      """;

  private static final List<String> MORE =
      List.of(
          "pool",
          "yield",
          "var",
          "record",
          "sealed",
          "permits",
          "when",
          "module",
          "exports",
          "open",
          "with",
          "System",
          "Math",
          "Number",
          "Record",
          "Row",
          "E",
          "T",
          "Class",
          "Module",
          "Process",
          "equals",
          "getClass",
          "hashCode",
          "notify",
          "wait",
          "finalize",
          "clone",
          "main",
          "iterator",
          "$",
          "ordinalOf",
          "offset",
          "size",
          "alignment",
          "layout",
          "été",
          "name",
          "dots");

  /** Words that no type can be called, and names that the sources here use themselves. */
  private static final Set<String> NO_TYPES =
      Set.of("var", "yield", "record", "sealed", "permits", "dev", "java", "p", "Length", "Thread");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
  private static final Pattern QUIET = Pattern.compile("(?s)/\\*.*?\\*/|\"[^\"\\n]*\"");
  private static final Pattern OF_FIELDS = Pattern.compile("[A-Z]+\\w*_[A-Z]+|\\w*7\\w*");
  private static final Pattern CLASH =
      Pattern.compile("(?m)^([^.]+)\\.java:\\d+: \\[NAME_CLASH\\]");
  private static final Set<String> NAMES = names();

  private static Set<String> names() {
    String text = compile(Map.of()).generatedSources();
    Set<String> names =
        WORD.matcher(QUIET.matcher(text).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .filter(word -> !SourceVersion.isKeyword(word, SourceVersion.RELEASE_8))
            .filter(word -> !OF_FIELDS.matcher(word).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    names.addAll(MORE);
    return names;
  }

  private static Compiled compile(Map<String, String> structs) {
    List<String> sources = new ArrayList<>(structs.values());
    PARTS.forEach(part -> sources.add(source("p", part.replace("%s", FIELDS))));
    return Compiled.attempt(
        Compiled.compiler(new StructProcessor())
            .withOptions("--release", "25", "-Xlint:all,-processing", "-Xmaxerrs", "1000"),
        sources.toArray(String[]::new));
  }

  private static String source(String packageName, String text) {
    return "package " + packageName + ";\nimport dev.o1struct.annotations.*;\n" + text;
  }

  /**
   * Compiles structs, without those whose names a rule refuses.
   *
   * @param structs their sources by the names of their files
   * @return which are refused
   */
  private static Set<String> compileWhatIsNotRefused(Map<String, String> structs) {
    Set<String> refused =
        CLASH
            .matcher(compile(structs).messages())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> rest = new TreeMap<>(structs);
    rest.keySet().removeAll(refused);
    Compiled compiled = compile(rest);
    assertEquals("", compiled.messages());
    assertTrue(rest.size() > 100, () -> "names=" + rest.size());
    return refused;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Struct(snapshot = true, columns = true) public interface %s { int %s(); void %2$s(int value); %s }",
        """
        @Struct(snapshot = true) public sealed interface %s {
          @Length(2) @Text(capacity = 4) String %s(int index);   void %2$s(int index, String value);
          @Struct(snapshot = true) non-sealed interface Case extends %1$s { %s }
        }
        """,
        """
        @Struct(snapshot = true) public sealed interface %s {
          int common7();
          @Struct(snapshot = true) non-sealed interface Case extends %1$s { p.Sum %s(); %s }
        }
        """
      })
  void fieldsCanBeNamedLikeAnythingInGeneratedCode(String struct) {
    Map<String, String> structs = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (String name : NAMES) {
      String file = "S" + names.size();
      names.put(file, name);
      structs.put(file, source("p", struct.formatted(file, name, FIELDS)));
    }
    Set<String> refused =
        compileWhatIsNotRefused(structs).stream()
            .map(names::get)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(refused.containsAll(Set.of("equals", "yield")), refused::toString);
    assertFalse(refused.contains("pool"), refused::toString);
    assertTrue(refused.size() < 30, refused::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Struct(snapshot = true, columns = true) public interface %s { @Ref %1$s next(); %s }",
        """
        @Struct(snapshot = true) public sealed interface %s {
          int common7();
          @Struct(snapshot = true) non-sealed interface Case extends %1$s { %s }
        }
        """
      })
  void structsCanBeNamedLikeAnythingInGeneratedCode(String struct) {
    Map<String, String> structs = new TreeMap<>();
    for (String name : NAMES) {
      String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      for (String type : new TreeSet<>(List.of(name, capital))) {
        if (WORD.matcher(type).matches() && !NO_TYPES.contains(type)) {
          structs.put(type, source("p" + structs.size(), struct.formatted(type, FIELDS)));
        }
      }
    }
    Set<String> refused = compileWhatIsNotRefused(structs);
    assertTrue(refused.containsAll(Set.of("String", "Override")), refused::toString);
    assertTrue(refused.size() < 20, refused::toString);
  }

  @Test
  void whatIsCalledPoolIsBesideTheMethodOfThatName() throws ReflectiveOperationException {
    Compiled compiled =
        Compiled.cleanly(
            source("p", STRUCT + "interface Basin { int pool(); void pool(int value); }"),
            source(
                "p",
                STRUCT + "interface House { Basin pool(); @Length(2) Water waters(int index); }"),
            source("p", STRUCT + "sealed interface Water permits Pool, Lake { Basin pool(); }"),
            source(
                "p",
                STRUCT
                    + "non-sealed interface Pool extends Water { int depth(); void depth(int value); }"),
            source("p", STRUCT + "non-sealed interface Lake extends Water {}"),
            """
            package p;
            import dev.o1struct.runtime.heap.Heap;
            public class Program implements java.util.function.Function<Heap, String> {
              @Override public String apply(Heap heap) {
                long pool = PoolStruct.pool(heap).allocateZeroed();
                BasinStruct.pool(PoolStruct.pool(pool), 3);
                PoolStruct.depth(pool, 4);
                long house = HouseStruct.pool(heap).allocateZeroed();
                BasinStruct.pool(HouseStruct.pool(house), 5);
                long water = HouseStruct.waters(house, 1);
                WaterRecord.of(pool).to(water);
                Water view = new HouseFlyweight().wrap(house).waters(1);
                long basin = BasinStruct.pool(heap).allocateZeroed();
                BasinStruct.pool(basin, 6);
                return switch (view) {
                  case Pool it -> it.pool().pool() + " " + it.depth() + " " + new HouseFlyweight().wrap(house).pool().pool()
                      + " " + BasinStruct.pool(basin) + " " + BasinStruct.pool(WaterStruct.pool(water));
                  case Lake _ -> "lake";
                };
              }
            }
            """);
    try (Heap heap = Heap.open()) {
      Object program = compiled.load("p.Program").getConstructor().newInstance();
      assertEquals("3 4 5 6 3", GeneratedStruct.on(program, "apply", heap));
    }
  }
}
