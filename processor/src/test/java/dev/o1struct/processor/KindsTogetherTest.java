package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that can be asked for at once, with fields named like what generated code uses itself. */
class KindsTogetherTest {
  private static final String BASE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct interface Base {
        @Atomic @Ref Base parent();                         void parent(Base value);
        boolean compareAndSetParent(Base expected, Base value);
      }
      """;
  private static final String PART =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(snapshot = true) public interface Part { byte a(); @Atomic short b(); }
      """;
  private static final String ODD =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true, snapshot = true) public interface Odd extends Base {
        @Length(3) int cursor(int index);                   void cursor(int index, int value);
        @Length(3) @U8 int start(int index);                void start(int index, int value);
        @Length(3) Thread.State target(int index);          void target(int index, Thread.State value);
        @Atomic long source();                              void source(long value);
        @Atomic int expected();                             void expected(int value);
        @Atomic Thread.State delta();                       void delta(Thread.State value);
        int valid();                                        void valid(int value);
        int of();                                           void of(int value);
        int to();                                           void to(int value);
        int at();                                           void at(int value);
        int odd();                                          void odd(int value);
        @Length(2) int i(int index);                        void i(int index, int value);
        @Length(2) Part parts(int index);
        @Length(2) @Text(capacity = 5) String names(int index);  void names(int index, String value);
        @Length(2) boolean constant(int index);             void constant(int index, boolean value);
        @Length(2) @Ref(compressed = true) Odd links(int index);  void links(int index, Odd value);
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"o1struct.checks=emit", "o1struct.checks=none", "o1struct.backend=system"})
  void everythingTogetherCompilesWithoutWarnings(String option) {
    Compiled compiled = Compiled.cleanly(List.of("-A" + option), BASE, PART, ODD);
    assertTrue(compiled.generatedFiles().contains("p/OddRecord.java"));
    assertTrue(
        compiled.source("p.OddFlyweight").contains("boolean compareAndSetParent("),
        compiled::generatedSources);
  }
}
