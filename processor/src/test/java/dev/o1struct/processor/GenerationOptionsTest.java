package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compiler;
import org.junit.jupiter.api.Test;

/** The options that a compilation gives the processor. */
class GenerationOptionsTest {
  private static final String POINT =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Point { int x(); void x(int value); }
      """;

  private static Compiled with(String option) {
    Compiler compiler = Compiled.compiler(new StructProcessor());
    return Compiled.attempt(
        compiler.withOptions("--release", "25", "-Xlint:all,-processing", option), POINT);
  }

  @Test
  void checksAreEmittedUnlessTheyAreNotWanted() {
    Compiled emitted = with("-Ao1struct.checks=emit");
    assertEquals("", emitted.messages());
    assertEquals(
        Compiled.cleanly(POINT).generatedSources(), emitted.generatedSources(), "the default");
    assertTrue(emitted.source("p.PointStruct").contains("TypedHandle.at("));
  }

  @Test
  void withoutChecksAHandleIsOnlyAskedForNull() {
    Compiled none = with("-Ao1struct.checks=none");
    assertEquals("", none.messages());
    String source = none.source("p.PointStruct");
    assertTrue(source.contains("MEMORY.get(JAVA_INT_UNALIGNED, at(point) + X_OFFSET)"), source);
    assertTrue(source.contains("{ return TypedHandle.at(handle, \"Point\"); }"), source);
    assertFalse(none.generatedSources().contains(".CHECKED"), none::generatedSources);
    assertFalse(none.generatedSources().contains("ID ="), none::generatedSources);
    assertTrue(source.contains("L, Compilation.UNCHECKED) {"), source);
  }

  @Test
  void anotherValueIsRefusedWithTheValidOnes() {
    String messages = with("-Ao1struct.checks=some").messages();
    assertTrue(
        messages.contains(
            "[ILLEGAL_OPTION] -Ao1struct.checks=some is no value of this option; write emit or none"),
        messages);
  }

  @Test
  void structsOfMallocLieInAllMemory() {
    Compiled system = with("-Ao1struct.backend=system");
    assertEquals("", system.messages());
    String source = system.source("p.PointStruct");
    assertTrue(
        source.contains("import static dev.o1struct.runtime.generated.SystemMemory.MEMORY;"),
        source);
    assertTrue(source.contains("MEMORY.get(JAVA_INT_UNALIGNED, at(point) + X_OFFSET)"), source);
    assertTrue(source.contains("{ return SystemMemory.at(handle, \"Point\"); }"), source);
    assertFalse(system.generatedSources().contains("TypedHandle"), system::generatedSources);
    assertTrue(source.contains("L, Compilation.SYSTEM) {"), source);
  }

  @Test
  void theChainIsTheDefaultBackend() {
    assertEquals(
        Compiled.cleanly(POINT).generatedSources(),
        with("-Ao1struct.backend=chain").generatedSources());
  }

  @Test
  void anotherBackendIsRefusedWithTheValidOnes() {
    String messages = with("-Ao1struct.backend=jemalloc").messages();
    assertTrue(
        messages.contains(
            "[ILLEGAL_OPTION] -Ao1struct.backend=jemalloc is no value of this option;"
                + " write chain or system"),
        messages);
  }
}
