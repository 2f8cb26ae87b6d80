package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.processor.problems.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {
  private static final Pattern MARK = Pattern.compile("//! (\\w+)$");
  private static final Pattern ID = Pattern.compile("^\\[(\\w+)] ");

  /** Problems that no declaration can provoke by itself; they have tests of their own. */
  private static final Set<Rule> TESTED_ELSEWHERE =
      EnumSet.of(
          Rule.EMBEDDED_BROKEN,
          Rule.LAYOUT_LOCKED,
          Rule.LAYOUT_UNLOCKED,
          Rule.LOCK_FILE,
          Rule.ILLEGAL_OPTION,
          Rule.CANNOT_WRITE,
          Rule.PROCESSOR_BUG);

  /** All violations in one compilation, which shows too that none hides another. */
  private static final Compiled COMPILED =
      Compiled.attempt(
          Compiled.compiler(new StructProcessor())
              .withOptions("--release", "25", "-Xmaxerrs", "1000"),
          IntStream.range(0, RuleViolations.ALL.size())
              .mapToObj(RuleTest::source)
              .toArray(String[]::new));

  static IntStream violations() {
    return IntStream.range(0, RuleViolations.ALL.size());
  }

  private static String source(int violation) {
    return "package case%d;\nimport dev.o1struct.annotations.*;\n%s"
        .formatted(violation, RuleViolations.ALL.get(violation));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void eachViolationIsReportedOnItsLineAndNothingElseIs(int violation) {
    List<String> reported =
        COMPILED.errors().stream()
            .filter(error -> isIn("case" + violation, error))
            .map(error -> error.getLineNumber() + ": " + id(error.getMessage(null)))
            .sorted()
            .toList();
    assertEquals(expected(source(violation)), reported, () -> source(violation));
  }

  private static boolean isIn(String packageName, Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    return source != null && source.toUri().toString().startsWith(packageName + "/");
  }

  private static List<String> expected(String source) {
    List<String> lines = source.lines().toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .flatMap(i -> {
          Matcher mark = MARK.matcher(lines.get(i));
          return mark.find() ? Stream.of(i + 1 + ": " + mark.group(1)) : Stream.empty();
        })
        .sorted()
        .toList();
  }

  private static String id(String message) {
    Matcher id = ID.matcher(message);
    return id.find() ? id.group(1) : "no id: " + message;
  }

  @Test
  void everyRuleHasAViolationHere() {
    Set<String> violated =
        RuleViolations.ALL.stream()
            .flatMap(String::lines)
            .map(MARK::matcher)
            .filter(Matcher::find)
            .map(mark -> mark.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rules =
        EnumSet.complementOf(EnumSet.copyOf(TESTED_ELSEWHERE)).stream()
            .map(Rule::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, violated);
  }

  @Test
  void theReadmeListsEveryRule() throws IOException {
    Path readme =
        Path.of(System.getProperty("o1structTest.projectRoot", ".."), "processor/README.md");
    List<String> listed =
        Files.readAllLines(readme).stream()
            .map(Pattern.compile("^\\| `(\\w+)` \\|.*")::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1))
            .toList();
    assertEquals(Arrays.stream(Rule.values()).map(Rule::name).toList(), listed);
  }

  @Test
  void messagesSayWhatToWriteInstead() {
    assertMessage(
        "[INTEGER_TYPE] a is @U32 with type short; write \"@U32 int a()\" or \"@U32 long a()\"",
        "@U32 short a();");
    assertMessage(
        "[UNSUPPORTED_TYPE] a has type Integer, which has no fixed place in memory; write"
            + " \"int a()\"",
        "Integer a();");
    assertMessage(
        "[UNSUPPORTED_TYPE] a has type int[], which has no fixed place in memory; write"
            + " \"@Length(n) int a(int index)\" with n elements inside the struct",
        "int[] a();");
    assertMessage(
        "[SETTER_TYPE] the setter of a takes long, but its getter returns int; write \"void a(int"
            + " value)\"",
        "int a(); void a(long value);");
    assertMessage(
        "[ENUM_CONSTANTS] a stores Foo.State in 1 byte, but Foo.State has 257 constants;"
            + " write"
            + " @EnumWidth(2)",
        "@EnumWidth(1) State a(); enum State { %s }"
            .formatted(
                Stream.iterate(0, i -> i + 1)
                    .limit(257)
                    .map(i -> "C" + i)
                    .collect(Collectors.joining(","))));
  }

  @Test
  void aCycleIsPrintedAsAPath() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct interface One { Two two(); }
            @Struct interface Two { int x(); Three three(); }
            @Struct interface Three { One one(); }
            """);
    String messages = compiled.messages();
    assertTrue(
        messages.contains(
            "One contains itself by value: One.two -> Two.three -> Three.one -> One; write \"@Ref"
                + " Two two()\" for a reference"),
        messages);
  }

  private static void assertMessage(String expected, String members) {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            "package p;\nimport dev.o1struct.annotations.*;\n@Struct interface Foo {\n"
                + members
                + "\n}\n");
    assertEquals(
        List.of(expected),
        compiled.errors().stream().map(error -> error.getMessage(null)).toList());
  }
}
