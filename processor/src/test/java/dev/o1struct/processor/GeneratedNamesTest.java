package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.GeneratedClass;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.MemberNames;
import dev.o1struct.processor.names.StructConstant;
import dev.o1struct.processor.names.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The list of names says what there is in generated code: neither more nor less. The fields here
 * have a 7 in their names, so that what is called after one is told from what is not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedNamesTest {
  private static final String PART =
      "@Struct(snapshot = true) public interface Part { int part7(); void part7(int value); }";
  private static final String CODED = "public enum Coded { @Code(3) ONE, @Code(7) TWO }";
  private static final String FIELDS =
      """
      @Length(3) int a7(int index);                    void a7(int index, int value);
      @Length({3, 4}) @U8 int b7(int i, int j);        void b7(int i, int j, int value);
      Coded coded7();                                  void coded7(Coded value);
      Thread.State state7();                           void state7(Thread.State value);
      @Length(2) Coded codes7(int index);              void codes7(int index, Coded value);
      @Bits(3) int few7();                             void few7(int value);
      @Text(capacity = 8) CharSequence title7();       void title7(CharSequence value);
      @Text(capacity = 8, encoding = Encoding.LATIN_1) String old7();
      @Ref Part far7();                                void far7(Part value);
      @Length(2) Part parts7(int index);
      @Atomic long total7();                           void total7(long value);
      @ByteOrder(Endianness.BIG_ENDIAN) int big7();    void big7(int value);
      """;
  private static final String WHOLE =
      "@Struct(snapshot = true, columns = true) public interface Whole { %s %s }"
          .formatted(
              FIELDS, "@Length(80) long wide7(int index); void wide7(int index, long value);");
  private static final String UNION =
      """
      @Struct(snapshot = true, columns = true)
      public sealed interface Sum permits One, Two { int common7(); void common7(int value); }
      """;
  private static final String ONE =
      "@Struct(snapshot = true) public non-sealed interface One extends Sum { %s }"
          .formatted(FIELDS);
  private static final String TWO =
      "@Struct(snapshot = true) public non-sealed interface Two extends Sum { byte two7(); }";

  private final Map<GeneratedClass, Set<String>> methods = new EnumMap<>(GeneratedClass.class);
  private final Map<GeneratedClass, Set<String>> constants = new EnumMap<>(GeneratedClass.class);
  private final Set<String> nested = new TreeSet<>();
  private final Set<String> besideHandles = new TreeSet<>();
  private final Set<String> elsewhere = new TreeSet<>();

  @BeforeAll
  void readWhatIsGenerated() throws IOException {
    String[] sources =
        Stream.of(PART, CODED, WHOLE, UNION, ONE, TWO)
            .map(text -> GeneratedWords.source("p", text))
            .toArray(String[]::new);
    for (String option :
        List.of("-Ao1struct.checks=emit", "-Ao1struct.checks=none", "-Ao1struct.backend=system")) {
      for (CompilationUnitTree file : Compiled.cleanly(List.of(option), sources).generatedTrees()) {
        file.accept(new Reader(), null);
      }
    }
  }

  /** Collects names, each in the class and the method that it is in. */
  private final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
    private @Nullable GeneratedClass kind;
    private boolean besideHandle;
    private boolean inMethod;

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      GeneratedClass around = kind;
      String name = type.getSimpleName().toString();
      if (!name.isEmpty()) { // an anonymous class is a part of what it is in
        kind = kindOf(name);
        if (around != null) {
          nested.add(name);
        }
      }
      super.visitClass(type, null);
      kind = around;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      String name = method.getName().toString();
      if (inMethod || name.equals("<init>") || isOfAnonymousType(method)) {
        return super.visitMethod(method, null);
      }
      add(methods, name);
      inMethod = true;
      besideHandle =
          method.getParameters().stream()
              .map(parameter -> parameter.getName().toString())
              .anyMatch(GeneratedNamesTest::isHandle);
      super.visitMethod(method, null);
      inMethod = false;
      besideHandle = false;
      return null;
    }

    /** The members of {@code TYPE}, and of a pool, are those of the runtime's classes. */
    private boolean isOfAnonymousType(MethodTree method) {
      return kind == GeneratedClass.STRUCT
          && !method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
      String name = variable.getName().toString();
      boolean isConstant = variable.getModifiers().getFlags().contains(Modifier.STATIC);
      if (isConstant) {
        add(constants, name);
      } else if (!isHandle(name) && !name.contains("7")) {
        (besideHandle ? besideHandles : elsewhere).add(name.replaceFirst("\\d$", ""));
      }
      return super.visitVariable(variable, null);
    }

    private void add(Map<GeneratedClass, Set<String>> names, String name) {
      assertTrue(kind != null, name);
      names.computeIfAbsent(kind, _ -> new TreeSet<>()).add(name);
    }
  }

  private static GeneratedClass kindOf(String name) {
    return Arrays.stream(GeneratedClass.values())
        .filter(one -> name.endsWith(one.suffix()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no class of the list: name=" + name));
  }

  private static boolean isHandle(String name) {
    return Stream.of("Part", "Whole", "Sum", "One", "Two")
        .map(struct -> Variables.handleOf(QualifiedName.of("p", struct)))
        .anyMatch(name::equals);
  }

  @Test
  void eachMemberIsInTheClassesThatTheListPutsItIn() {
    for (GeneratedClass kind : GeneratedClass.values()) {
      Set<String> listed =
          Arrays.stream(Member.values())
              .filter(member -> member.classes().contains(kind))
              .map(Member::word)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> generated =
          methods.getOrDefault(kind, Set.of()).stream()
              .filter(name -> !name.contains("7") && !isGetterOfCase(kind, name))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(listed, generated, kind::toString);
    }
  }

  private static boolean isGetterOfCase(GeneratedClass kind, String name) {
    return kind == GeneratedClass.COLUMNS && Set.of("one", "two").contains(name);
  }

  @Test
  void constantsAreThoseOfTheListAndOfFields() {
    Set<String> ofStructs = new TreeSet<>();
    Set<String> ofFields = new TreeSet<>();
    constants.values().stream()
        .flatMap(Set::stream)
        .filter(name -> !name.endsWith("_TAG") && !name.startsWith("TAG_"))
        .forEach(name -> {
          if (name.contains("7") || name.startsWith(MemberNames.OF_CASES)) {
            ofFields.add(name.replaceFirst("^([A-Z]+7|CASES)_", "").replaceFirst("_\\d$", ""));
          } else {
            ofStructs.add(name);
          }
        });
    assertEquals(names(StructConstant.values()), ofStructs);
    assertEquals(names(FieldConstant.values()), ofFields);
  }

  private static Set<String> names(Enum<?>... all) {
    return Arrays.stream(all).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theReadmeSaysWhichNamesAreRefused() throws IOException {
    Path readme =
        Path.of(System.getProperty("o1structTest.projectRoot", ".."), "processor/README.md");
    String section =
        Files.readString(readme).replaceFirst("(?s).*\n## What generated code is called\n", "");
    for (Member member : Member.values()) {
      boolean isNamed =
          section.substring(0, section.indexOf("\n## ")).contains("`" + member.word() + "`");
      assertEquals(member.cure() == Member.Cure.REFUSES, isNamed, member::word);
    }
  }

  @Test
  void classesWithinOthersAreThoseOfTheList() {
    assertEquals(Set.of("Row", "OneRows", "TwoRows"), nested);
  }

  @Test
  void variablesAreThoseOfTheList() {
    Set<String> listed = new TreeSet<>(Variables.BESIDE_HANDLES);
    listed.addAll(Variables.INDEXES);
    assertEquals(listed, besideHandles);
    elsewhere.removeAll(listed);
    elsewhere.removeIf(name -> name.endsWith("_")); // what there is once for each case
    assertEquals(new TreeSet<>(Variables.ELSEWHERE), elsewhere);
  }

  @ParameterizedTest
  @CsvSource({
    "ActionVar, actionVar",
    "ASProperty, asProperty",
    "URL, url",
    "X, x",
    "Value, value_",
    "Switch, switch_",
    "Index2, index2_",
    "Java, java_",
    "P, p_",
    "Circle_, circle__",
    "lower, lower",
    "U8Cell, u8Cell"
  })
  void aHandleIsNamedAfterItsStruct(String struct, String parameter) {
    assertEquals(parameter, Variables.handleOf(QualifiedName.of("p", struct)));
  }
}
