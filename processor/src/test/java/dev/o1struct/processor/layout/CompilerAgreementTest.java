package dev.o1struct.processor.layout;

import static dev.o1struct.processor.Declare.align;
import static dev.o1struct.processor.Declare.array;
import static dev.o1struct.processor.Declare.cacheLine;
import static dev.o1struct.processor.Declare.compressed;
import static dev.o1struct.processor.Declare.embedded;
import static dev.o1struct.processor.Declare.enumeration;
import static dev.o1struct.processor.Declare.extending;
import static dev.o1struct.processor.Declare.field;
import static dev.o1struct.processor.Declare.integer;
import static dev.o1struct.processor.Declare.laidOut;
import static dev.o1struct.processor.Declare.pointer;
import static dev.o1struct.processor.Declare.pooledName;
import static dev.o1struct.processor.Declare.reference;
import static dev.o1struct.processor.Declare.struct;
import static dev.o1struct.processor.Declare.text;
import static dev.o1struct.processor.Declare.union;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.testing.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts beside those of gcc. */
class CompilerAgreementTest {
  private static final StructModel ODD = struct("Odd", array(3, field("a", "byte")));
  private static final StructModel PAIR = struct("Pair", field("a", "byte"), field("b", "int"));
  private static final StructModel TAIL = struct("Tail", field("a", "double"), field("b", "byte"));
  private static final StructModel ACTION_VAR =
      struct(
          "ActionVar",
          integer("type", "U32", "int"),
          integer("strSize", "U32", "int"),
          integer("stringId", "U32", "int"),
          union("data", "", integer("numericValue", "U64", "long")),
          union("data", "", field("number", "double")),
          union("data", "heap", reference("heapPtr")),
          union("data", "heap", field("ownsMemory", "boolean")));

  private static final List<StructModel> NASTY =
      List.of(
          ODD,
          PAIR,
          TAIL,
          ACTION_VAR,
          struct(
              "Holes",
              field("a", "byte"),
              field("b", "long"),
              field("c", "byte"),
              field("d", "short"),
              field("e", "byte"),
              field("f", "int"),
              field("g", "byte")),
          struct("EmbeddedOdd", field("x", "byte"), embedded("odd", ODD), field("y", "char")),
          struct(
              "EmbeddedTail", embedded("tail", TAIL), field("x", "byte"), embedded("pair", PAIR)),
          struct(
              "ArraysOfStructs",
              field("x", "short"),
              array(3, embedded("odds", ODD)),
              array(2, embedded("pairs", PAIR)),
              field("y", "boolean"),
              array(2, embedded("tails", TAIL)),
              field("z", "byte")),
          struct(
              "NarrowEnums",
              enumeration("a", 1),
              enumeration("b", 4),
              enumeration("c", 1),
              enumeration("d", 2),
              array(3, enumeration("e", 1))),
          struct(
              "OddUnion",
              field("x", "byte"),
              union("u", "", array(5, field("a", "byte"))),
              union("u", "", field("b", "short")),
              field("y", "byte")),
          struct(
              "UnionOfStructs",
              union("u", "", embedded("odd", ODD)),
              union("u", "both", embedded("pair", PAIR)),
              union("u", "both", field("more", "byte")),
              union("u", "", array(2, embedded("tails", TAIL)))),
          struct(
              "TwoUnions",
              field("x", "byte"),
              union("u", "one", field("a", "byte")),
              union("u", "one", field("b", "short")),
              union("u", "two", field("c", "short")),
              union("u", "two", field("d", "byte")),
              union("v", "", field("e", "float")),
              union("v", "", array(7, integer("f", "U8", "int"))),
              field("y", "byte")),
          struct(
              "Texts",
              field("x", "short"),
              text("a", 5),
              pooledName("b"),
              array(3, text("c", 3)),
              compressed("g"),
              pointer("d"),
              array(3, compressed("h")),
              union("u", "", text("e", 9)),
              union("u", "", field("f", "short"))),
          struct("Floats", field("a", "float"), field("b", "double"), field("c", "float")),
          struct("Registers", array(5, embedded("registers", ACTION_VAR))));

  private static final StructModel HEADER =
      struct("Header", field("kind", "byte"), field("length", "int"), field("flags", "byte"));
  private static final StructModel PACKED_HEADER =
      laidOut(
          LayoutMode.PACKED, struct("PackedHeader", field("kind", "byte"), field("length", "int")));

  private static final List<StructModel> ARRANGED =
      List.of(
          PAIR,
          HEADER,
          PACKED_HEADER,
          laidOut(
              LayoutMode.PACKED,
              struct(
                  "Packed",
                  field("a", "byte"),
                  field("b", "int"),
                  embedded("pair", PAIR),
                  field("c", "short"),
                  array(3, field("d", "double")),
                  union("u", "two", field("e", "byte")),
                  union("u", "two", field("f", "long")),
                  union("u", "", field("g", "short")))),
          align(
              8,
              laidOut(
                  LayoutMode.PACKED,
                  struct(
                      "PackedYetAligned",
                      field("a", "byte"),
                      align(2, field("b", "int")),
                      align(16, field("c", "byte")),
                      field("d", "long")))),
          align(32, struct("Aligned", field("a", "byte"), field("b", "int"))),
          struct("AlignedField", field("a", "byte"), align(16, array(4, field("b", "float")))),
          struct(
              "Lines",
              field("a", "int"),
              cacheLine(field("b", "long")),
              cacheLine(field("c", "long")),
              field("d", "byte"),
              cacheLine(field("e", "short"))),
          struct(
              "AlignedArm",
              field("a", "byte"),
              union("u", "two", field("b", "byte")),
              union("u", "two", align(16, field("c", "int"))),
              union("u", "", field("d", "short"))),
          extending(HEADER, struct("Child", field("own", "byte"), field("more", "long"))),
          extending(PACKED_HEADER, struct("ChildOfPacked", field("own", "byte"))),
          extending(
              HEADER,
              struct(
                  "ChildWithUnion",
                  union("u", "", field("x", "int")),
                  union("u", "", field("y", "short")))));

  @TempDir private static Path folder;

  @BeforeAll
  static void needsGcc() {
    assumeTrue(hasGcc(), "gcc is not there: layouts are not compared with a C compiler");
  }

  private static boolean hasGcc() {
    try {
      return new ProcessBuilder("gcc", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void gccLaysNastyStructsOutAlike() throws Exception {
    assertEquals(CSource.expected(Plans.all(NASTY)), run("nasty", CSource.of(NASTY)));
  }

  @Test
  void gccLaysRandomStructsOutAlike() throws Exception {
    for (long seed : Seed.from(1000, 3)) {
      List<StructModel> structs = RandomStructs.make(seed, 60);
      String source = CSource.of(structs);
      assertEquals(
          CSource.expected(Plans.all(structs)), run("random" + seed, source), "seed=" + seed);
    }
  }

  @Test
  void gccLaysPackedAndAlignedStructsOutAlike() throws Exception {
    assertEquals(CSource.expected(Plans.all(ARRANGED)), run("arranged", CSource.of(ARRANGED)));
  }

  @Test
  void gccLaysRandomPackedAndAlignedStructsOutAlike() throws Exception {
    for (long seed : Seed.from(2000, 3)) {
      List<StructModel> structs = RandomArrangements.of(seed, RandomStructs.make(seed, 60));
      String source = CSource.of(structs);
      assertEquals(
          CSource.expected(Plans.all(structs)), run("arranged" + seed, source), "seed=" + seed);
    }
  }

  private static String run(String name, String source) throws Exception {
    return run(folder, name, source);
  }

  /** What a C program prints. */
  static String run(Path folder, String name, String source) throws Exception {
    Path file = folder.resolve(name + ".c");
    Path program = folder.resolve(name);
    Files.writeString(file, source);
    output("gcc", "-std=c11", "-Wall", "-o", program.toString(), file.toString());
    return output(program.toString());
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + output);
    return output;
  }
}
