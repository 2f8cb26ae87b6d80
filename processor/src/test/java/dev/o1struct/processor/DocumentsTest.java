package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layout reports, and options that ask for documents. */
class DocumentsTest {
  private static final String POINT =
      """
      package shapes;
      import dev.o1struct.annotations.*;
      @Struct public interface Point {
        byte x();    void x(byte value);
        double y();  void y(double value);
        @Length(3) @U16 int z(int index);
      }
      """;

  @Test
  void theTextReportDrawsBytesToScale() {
    String report = compile("-Ao1struct.report=text", POINT).resource("shapes/PointLayout.txt");
    assertEquals(
        """
        struct shapes.Point

          24 bytes, aligned to 8, as C lays it out; 9 bytes of padding (37%)
          slot of a pool: 24 bytes; no slack
          block by itself: 24 bytes; no slack
          slab of 64 KiB: 2,729 slots, 8 bytes left
          cache lines of 64 bytes: 1, if the struct begins with one

               0       1       2       3       4       5       6       7
               +-------+-------+-------+-------+-------+-------+-------+-------+
             0 |x      |///////////////////////////////////////////////////////|
               +-------+-------+-------+-------+-------+-------+-------+-------+
             8 | y                                                             |
               +-------+-------+-------+-------+-------+-------+-------+-------+
            16 | z[0]          | z[1]          | z[2]          |///////////////|
               +-------+-------+-------+-------+-------+-------+-------+-------+

          //// padding   .... slack of the slot   ==== a new cache line

        offset  size  field
             0     1  x          i8
             1     7  (padding)
             8     8  y          f64
            16     6  z[3]       u16
            22     2  (padding)
        """
            .indent(0),
        report);
  }

  @Test
  void theReportTellsWhatReorderingSavedAndWhatPoolsAndBlocksWaste() {
    String source =
        """
        package p;
        import dev.o1struct.annotations.*;
        @Struct(layout = Layout.REORDERED) public interface Bag {
          byte a(); @Length(10) long b(int index); byte c(); @ByteOrder(Endianness.BIG_ENDIAN) int d();
        }
        """;
    String report = compile("-Ao1struct.report=text", source).resource("p/BagLayout.txt");
    assertTrue(report.contains("88 bytes, aligned to 8, reordered, which saves 8 bytes;"), report);
    assertTrue(report.contains("slot of a pool: 88 bytes; no slack\n"), report);
    assertTrue(report.contains("block by itself: 96 bytes; 8 bytes of slack (8%)\n"), report);
    assertTrue(report.contains("    80     4  d          i32, big-endian\n"), report);
  }

  @Test
  void longArraysAreAbridgedInReports() {
    String source =
        "package p; import dev.o1struct.annotations.*;\n"
            + "@Struct public interface Big { byte a(); @Length(4000) int b(int index); }";
    String text = compile("-Ao1struct.report=text", source).resource("p/BigLayout.txt");
    assertTrue(text.contains("1,997 rows more like these"), text);
    assertTrue(text.lines().count() < 40, text);
    String svg = compile("-Ao1struct.report=svg", source).resource("p/BigLayout.svg");
    assertTrue(svg.length() < 12_000, "length=" + svg.length());
  }

  @Test
  void theSvgReportIsXmlWithABoxForEachPiece() {
    Compiled compiled = compile("-Ao1struct.report=text,svg", POINT);
    String svg = compiled.resource("shapes/PointLayout.svg");
    Matcher tag = Pattern.compile("<(/?)(\\w+)[^<>]*?(/?)>").matcher(svg);
    Deque<String> open = new ArrayDeque<>();
    int boxes = 0;
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertEquals(open.pop(), tag.group(2), svg);
        boxes += tag.group(2).equals("g") ? 1 : 0;
      } else if (tag.group(3).isEmpty()) {
        open.push(tag.group(2));
      }
    }
    assertEquals(List.of(), List.copyOf(open), svg);
    assertEquals(7, boxes, svg);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o1struct.cHeader=../up",
        "o1struct.cHeader=",
        "o1struct.cHeader=/absolute",
        "o1struct.cHeader",
        "o1struct.report=pdf",
        "o1struct.report=text,",
        "o1struct.report",
        "o1struct.lock.update=maybe",
        "o1struct.lock=",
        "o1struct.checks=all"
      })
  void aMalformedOptionIsOneError(String option) {
    Compiled compiled = attempt("-A" + option, POINT);
    assertEquals(1, compiled.errors().size(), compiled::messages);
    String name = option.replaceFirst("=.*", "");
    assertTrue(compiled.messages().contains("[ILLEGAL_OPTION] -A" + name), compiled::messages);
  }

  private static Compiled compile(String option, String... sources) {
    Compiled compiled = attempt(option, sources);
    assertEquals("", compiled.messages());
    return compiled;
  }

  private static Compiled attempt(String option, String... sources) {
    return Compiled.attempt(
        Compiled.compiler(new StructProcessor())
            .withOptions("--release", "25", "-Xlint:all,-processing", option),
        sources);
  }
}
