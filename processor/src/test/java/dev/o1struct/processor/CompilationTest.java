package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class CompilationTest {
  private static final String POINT =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Point {
        int x();    void x(int value);
        int y();    void y(int value);
      }
      """;
  private static final String BAD =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Bad {
        String text();
      }
      """;

  @Test
  void aStructThatEmbedsAWrongOneIsNotBlamed() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            BAD,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Outer {
              Bad bad();
              @Ref Bad other();
            }
            """);
    assertEquals(1, compiled.errors().size(), compiled::messages);
    assertTrue(compiled.messages().startsWith("Bad.java:4: [UNSUPPORTED_TYPE]"));
  }

  @Test
  void oneWrongStructDoesNotHideAnother() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()), BAD, BAD.replace("Bad", "Worse"), POINT);
    assertEquals(2, compiled.errors().size(), compiled::messages);
  }

  @Test
  void aBugOfTheProcessorIsReportedAsOne() {
    StructProcessor broken =
        new StructProcessor(plan -> {
          if (plan.name().simpleName().equals("Point")) {
            throw new IllegalStateException("deliberate: name=" + plan.name());
          }
          return List.of();
        });
    Compiled compiled = Compiled.attempt(Compiled.compiler(broken), POINT, BAD);
    String messages = compiled.messages();
    assertEquals(2, compiled.errors().size(), messages);
    assertTrue(
        messages.contains(
            "Point.java:3: [PROCESSOR_BUG] this is a mistake of the o1struct processor, not of"
                + " Point; please report it with the declaration and what follows\n"
                + "  java.lang.IllegalStateException: deliberate: name=p.Point\n"
                + "  \tat "),
        messages);
    assertTrue(messages.contains("[UNSUPPORTED_TYPE]"), messages);
  }

  @Test
  void aMissingTypeIsLeftToJavac() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Foo {
              Missing missing();
            }
            """);
    assertEquals(1, compiled.errors().size(), compiled::messages);
    assertTrue(compiled.messages().contains("cannot find symbol"), compiled::messages);
  }

  @Test
  void aTypeMayBeWrittenByAnotherProcessorInThatBuild() {
    Compiled compiled =
        Compiled.attempt(
            Compiler.javac()
                .withProcessors(new StructProcessor(), new Author())
                .withOptions("--release", "25"),
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Holder {
              Written written();
              Outermost outermost();
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Outermost {
              byte x();
              Written written();
            }
            """);
    assertEquals("", compiled.messages());
    assertEquals(16, compiled.struct("p.Outermost").size());
    assertEquals(24, compiled.struct("p.Holder").size());
  }

  /** Writes the struct {@code p.Written} of 8 bytes. */
  @SupportedAnnotationTypes("*")
  private static final class Author extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile("p.Written").openWriter()) {
          writer.write(
              "package p; @dev.o1struct.annotations.Struct public interface Written {"
                  + " long x(); }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void generatedTextIsTheSameInEveryBuild() {
    String other = POINT.replace("Point", "Other");
    assertEquals(
        generated(POINT, other).lines().sorted().toList(),
        generated(other, POINT).lines().sorted().toList());
    assertEquals(generated(POINT), generated(POINT));
  }

  private static String generated(String... sources) {
    return Compiled.cleanlyAnew(List.of(), sources).generatedSources();
  }

  @Test
  void theProcessorIsDeclaredAsAServiceAndAsIsolating() throws IOException {
    assertEquals(
        StructProcessor.class.getName(),
        resource("META-INF/services/javax.annotation.processing.Processor"));
    assertEquals(
        StructProcessor.class.getName() + ",isolating",
        resource("META-INF/gradle/incremental.annotation.processors"));
  }

  private static String resource(String name) throws IOException {
    var resources = StructProcessor.class.getClassLoader().getResources(name);
    while (resources.hasMoreElements()) {
      try (var in = resources.nextElement().openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (text.contains("dev.o1struct")) {
          return text;
        }
      }
    }
    throw new AssertionError("no such resource: name=" + name);
  }

  @Test
  void aFileThatCannotBeWrittenIsReported() {
    Compiled compiled =
        Compiled.attempt(
            Compiler.javac().withProcessors(new OriginRecorder("p.PointFlyweight")), POINT);
    assertEquals(
        "Point.java:3: [CANNOT_WRITE] p.PointFlyweight could not be written; see to the compiler's output"
            + " folder: java.io.IOException: disk full",
        compiled.messages());
  }

  @Test
  void eachGeneratedFileOriginatesFromItsStructAlone() {
    var recorder = new OriginRecorder("");
    Compiled compiled =
        Compiled.attempt(
            Compiler.javac().withProcessors(recorder),
            POINT,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Line { Point from(); Point to(); @Ref Line next(); }
            """);
    assertEquals("", compiled.messages());
    assertEquals(
        List.of(
            "p.LineFlyweight from [p.Line]",
            "p.LineStruct from [p.Line]",
            "p.PointFlyweight from [p.Point]",
            "p.PointStruct from [p.Point]"),
        recorder.origins().stream().sorted().toList());
  }

  @Test
  void aNestedInterfaceTakesTheNamesOfThoseAroundIt() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            public class Outer {
              public enum Kind { A, B }
              public interface Middle {
                @Struct interface Inner { Kind kind(); void kind(Kind value); @Ref Inner next(); }
              }
              @Struct interface Hidden { Middle.Inner inner(); int value(); void value(int value); }
            }
            """);
    assertEquals(
        List.of(
            "p/Outer_HiddenFlyweight.java",
            "p/Outer_HiddenStruct.java",
            "p/Outer_Middle_InnerFlyweight.java",
            "p/Outer_Middle_InnerStruct.java"),
        compiled.generatedFiles());
    assertTrue(compiled.source("p.Outer_Middle_InnerStruct").contains("public final class"));
    assertFalse(
        compiled
            .source("p.Outer_HiddenStruct")
            .lines()
            .anyMatch(line -> line.matches("( {2})?public .*"))); // what overrides is public
    assertEquals(24, compiled.struct("p.Outer_Hidden").size());
  }

  @Test
  void theDefaultPackageIsSupported() {
    Compiled compiled =
        Compiled.cleanly(
            """
            import dev.o1struct.annotations.*;
            @Struct public interface Loose { int value(); @Ref Loose next(); }
            """);
    assertEquals(16, compiled.struct("Loose").size());
  }

  @Test
  void awkwardNamesDoNotClashWithGeneratedOnes() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Value {
              int value();  void value(int value);
              int index();  int ordinal();  int from();  int SIZE();
              @Length(2) int i(int i);  void i(int i, int value);
              Switch aSwitch();  Heap heap();  Objects objects(); I eye();
              @Length(2) I eyes(int index);
              int memory(); int target(); int at(); int end(); int a(); int b(); int values();
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Switch { int x(); int constant(); Thread.State state(); @Ref Switch switchOf(); }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Heap { int x(); @Ref Heap next(); void next(Heap value); }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Objects { @Length(3) int x(int index); @Ref Objects next(); }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface I { byte x(); @Length(2) Thread.State s(int index); }
            """);
    assertEquals(0, compiled.struct("p.Value").offset("VALUE"));
  }

  @Test
  void interfaceConstantsAndBehaviourAreNoFields() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Counter extends Comparable<Counter> {
              int LIMIT = 10;
              long handle = 3;
              @U16 int count();  void count(int value);
              default void increment() { count(count() + 1); }
              static int limit() { return LIMIT; }
              private int twice() { return 2 * count(); }
              default int doubled() { return twice(); }
              @Override default int compareTo(Counter other) { return count() - other.count(); }
            }
            """);
    assertEquals(2, compiled.struct("p.Counter").size());
  }

  @Test
  void usingADeprecatedStructWarnsOnlyWhereTheUserDoes() {
    Compiled.cleanly(
        """
        package p;
        import dev.o1struct.annotations.*;
        @Deprecated @Struct public interface Old {
          @Deprecated(forRemoval = true) int x();
          @Deprecated(forRemoval = true) void x(int value);
          int y();
        }
        """);
  }

  @Test
  void hundredsOfFieldsAreFine() {
    StringBuilder source =
        new StringBuilder(
            "package p;\nimport dev.o1struct.annotations.*;\n@Struct public interface Wide {\n");
    for (int i = 0; i < 500; i++) {
      source.append("  int field%d();  void field%d(int value);\n".formatted(i, i));
    }
    Compiled compiled = Compiled.cleanly(source.append("}\n").toString());
    assertEquals(2000, compiled.struct("p.Wide").size());
    assertTrue(Objects.requireNonNull(compiled.struct("p.Wide").layout()).byteSize() == 2000);
  }

  /** Without a package, and named like the language's own words where it allows that. */
  @Test
  void anyNameThatJavaAllowsIsFine() {
    Compiled compiled =
        Compiled.cleanly(
            """
            import dev.o1struct.annotations.*;
            @Struct public interface Class {
              int record();    void record(int value);
              @Union("yield") int sealed();
              @Union(value = "yield", arm = "permits") short when();
              @Union(value = "yield", arm = "permits") boolean var();
              Default exports();
              @Struct interface Default { long module(); void module(long value); }
            }
            """);
    GeneratedStruct struct = compiled.struct("Class");
    assertEquals(16, struct.size());
    assertEquals(4, struct.offset("SEALED"));
    assertEquals(6, struct.offset("VAR"));
    assertEquals(8, struct.offset("EXPORTS"));
  }
}
