package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A type of the user's may be called like any that generated code mentions: in the struct's
 * package, or within its interface, from where the flyweight inherits it.
 */
class HiddenNamesTest {
  /** Structs of every kind of file and field. */
  private static final String STRUCT =
      """
      @Struct(snapshot = true, columns = true) public interface %s {
        %s
        @Ref %1$s next();                               void next(%1$s value);
        @U32 long u32();                                void u32(long value);
        @U64 long u64();                                void u64(long value);
        char letter7();                                 void letter7(char value);
        @Length(40) long many7(int index);              void many7(int index, long value);
        @Text(capacity = 9) java.lang.String text7();   void text7(java.lang.String value);
        @ByteOrder(Endianness.BIG_ENDIAN) double big7(); void big7(double value);
        %s
      }
      """;

  private static final String UNION =
      """
      @Struct(snapshot = true, columns = true) public sealed interface %s permits %1$s1, %1$s2 {
        %s
        int common7();                                  void common7(int value);
      }
      """;
  private static final String CASE =
      """
      @Struct(snapshot = true) public non-sealed interface %s%d extends %1$s {
        @Length(2) p.Part parts%2$d(int index);
        java.lang.Thread.State state%2$d();             void state%2$d(java.lang.Thread.State value);
      }
      """;

  /** What the sources here need themselves, and what a rule refuses. */
  private static final Set<String> OWN = Set.of("Length", "Struct", "Text", "Ref", "Union", "Row");

  /** All words that begin like a type. */
  private static Set<String> types() {
    Set<String> types = new TreeSet<>(Set.of("Math", "ValueLayout", "Thread", "Objects", "State"));
    for (String word : GeneratedWords.all()) {
      if (Character.isUpperCase(word.charAt(0)) && !OWN.contains(word) && word.length() > 1) {
        types.add(word);
      }
    }
    return types;
  }

  /** A declaration of each of them. */
  private static List<String> declared(String kind) {
    List<String> declared = types().stream().map(name -> kind + " " + name + " {}").toList();
    assertTrue(declared.size() > 60, declared::toString);
    return declared;
  }

  private static void compile(String... sources) {
    compile(List.of(sources));
  }

  private static void compile(List<String> sources) {
    List<String> all = sources.stream().map(text -> GeneratedWords.source("q", text)).toList();
    Compiled compiled =
        GeneratedWords.compile(new StructProcessor(), "--should-stop=ifNoError=FLOW", all);
    assertEquals(List.of(), compiled.problems(), compiled::messages);
  }

  @Test
  void classesOfThePackageHideNothing() {
    List<String> sources = new ArrayList<>(declared("class"));
    sources.add(STRUCT.formatted("Whole", "", GeneratedWords.FIELDS));
    sources.add(UNION.formatted("Several", ""));
    sources.add(CASE.formatted("Several", 1));
    sources.add(CASE.formatted("Several", 2));
    compile(sources);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interface", "enum", "class"})
  void typesWithinTheStructHideNothing(String kind) {
    String types = String.join("\n", declared(kind));
    compile(
        STRUCT.formatted("Whole", types, GeneratedWords.FIELDS),
        UNION.formatted("Several", types),
        CASE.formatted("Several", 1),
        CASE.formatted("Several", 2));
  }

  @Test
  void typesWithinAHeaderHideNothing() {
    String types = String.join("\n", declared("interface"));
    compile(
        "@Struct public interface Header { %s int base7(); }".formatted(types),
        "@Struct(snapshot = true, columns = true) public interface Whole extends Header { %s }"
            .formatted(GeneratedWords.FIELDS));
  }

  /** Generated classes of the same package, and what they use of each other. */
  @Test
  void typesWithinTheStructHideNoGeneratedClassesOfThePackage() {
    String types =
        Stream.of("Whole", "Several", "Several1", "Several2", "Other")
            .flatMap(
                name -> Stream.of("Struct", "Flyweight", "Record", "Columns").map(name::concat))
            .map(name -> "interface " + name + " {}")
            .collect(Collectors.joining("\n"));
    String other = "q.Other other7(); @Ref q.Other far7(); void far7(q.Other value);";
    compile(
        "@Struct(snapshot = true) public interface Other { int x7(); void x7(int value); }",
        STRUCT.formatted("Whole", types + " interface Other {}", other),
        UNION.formatted("Several", types + other),
        CASE.formatted("Several", 1),
        CASE.formatted("Several", 2));
  }

  @Test
  void constantsOfTheStructHideNothing() {
    Set<String> names = new TreeSet<>(types());
    names.addAll(
        List.of("WholeStruct", "WholeColumns", "SeveralStruct", "SeveralFlyweight", "PartStruct"));
    names.addAll(List.of("handle", "row", "rows", "view", "blocks", "MEMORY", "TYPE", "SIZE"));
    String constants =
        names.stream().map(name -> "int " + name + " = 1;").collect(Collectors.joining("\n"));
    compile(
        STRUCT.formatted("Whole", constants, GeneratedWords.FIELDS),
        UNION.formatted("Several", constants),
        CASE.formatted("Several", 1),
        CASE.formatted("Several", 2));
  }

  @Test
  void componentsOfRecordsHideNoClasses() {
    compile(
        """
        @Struct(snapshot = true, columns = true) public interface Whole {
          @Length({2, 2}) int IntStream(int i, int j);   void IntStream(int i, int j, int value);
          @Length(2) int SnapshotList(int index);
          int WholeStruct();                             void WholeStruct(int value);
          Other OtherRecord();
          int Row();                                     void Row(int value);
          int List();
        }
        """,
        "@Struct(snapshot = true) public interface Other { int x7(); void x7(int value); }");
  }

  /** Methods of generated classes that only they call, and methods beside those of fields. */
  @Test
  void whatUsersDoNotCallGivesWayToFields() {
    String fields =
        """
        p.Coded kind(); void kind(p.Coded value);         int kindOf(); void kindOf(int value);
        @Length({2, 2}) int a$b(int i, int j);            void a$b(int i, int j, int value);
        int at(); int valid(); int allocate(); int zero(); int ROW(); int cases(); int pool();
        @Length(2) long handleOf(int index);              void handleOf(int index, long value);
        @Length({2, 2}) long place(int i, int j);         void place(int i, int j, long value);
        int code(); int constant(); int on(); int rows(); int close(); int of(); int to();
        p.Part part7();
        """;
    compile(
        STRUCT.formatted("Whole", fields, ""),
        UNION.formatted("Several", fields + "int tagged(); int ownBytes();"),
        CASE.formatted("Several", 1),
        CASE.formatted("Several", 2));
  }

  @Test
  void whatHasNoPackageToBeToldByIsRefused() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            """
            import dev.o1struct.annotations.*;
            @Struct(snapshot = true) public interface Thing {
              interface ThingStruct {}
              int x();
            }
            """,
            """
            import dev.o1struct.annotations.*;
            @Struct(snapshot = true) public interface Other {
              int OtherStruct();
            }
            """);
    assertTrue(
        compiled.messages().contains("[NAME_CLASH] what is called ThingStruct in Thing hides"),
        compiled::messages);
    assertTrue(
        compiled.messages().contains("[NAME_CLASH] OtherStruct is the name of a class that Other"),
        compiled::messages);
  }

  @Test
  void aTypeCalledLikeTheRowsOfColumnsIsRefused() {
    Compiled compiled =
        GeneratedWords.compile(
            new StructProcessor(),
            "-proc:only",
            List.of(GeneratedWords.source("q", STRUCT.formatted("Table", "interface Row {}", ""))));
    assertTrue(
        compiled.messages().contains("[NAME_CLASH] Row is the name of a class in TableColumns"),
        compiled::messages);
  }
}
