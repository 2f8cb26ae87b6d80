package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.WrongCaseException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tagged unions as structs of arrays: tag and common fields apart, those of the cases together. */
class UnionColumnsTest {
  private static final int ROWS = 9;
  private static final String SHAPE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public sealed interface Shape permits Circle, Square, Point {
        int colour();                    void colour(int value);
        @Length(2) byte cases(int index); void cases(int index, byte value);

        default double area() {
          return switch (this) {
            case Circle circle -> 3 * circle.radius() * circle.radius();
            case Square square -> square.side() * square.side();
            case Point point -> 0;
          };
        }
      }
      """;
  private static final String CIRCLE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Circle extends Shape {
        float radius();                  void radius(float value);
        Thread.State state();            void state(Thread.State value);
      }
      """;
  private static final String SQUARE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Square extends Shape {
        double side();                   void side(double value);
        @U8 int corner();                void corner(int value);
        @Bits(20) int bits();            void bits(int value);
        @Atomic long count();            void count(long value);
        Pair pair();
        @Length(2) Level state(int index); void state(int index, Level value);
      }
      """;
  private static final String POINT =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Point extends Shape {}
      """;
  private static final String PAIR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair { byte l(); void l(byte value); int r(); void r(int value); }
      """;
  private static final String LEVEL =
      """
      package p;
      import dev.o1struct.annotations.*;
      public enum Level { @Code(0) LOW, @Code(7) HIGH }
      """;

  static Stream<List<String>> options() {
    return BitColumnsTest.options();
  }

  /** Rows in turn circles, squares and points, filled. */
  private static final class Shapes implements AutoCloseable {
    final Heap heap = Heap.open();
    final Compiled compiled;
    final Object columns;
    final Object circle;
    final Object square;
    final Object point;

    Shapes(List<String> options) {
      compiled = Compiled.cleanly(options, SHAPE, CIRCLE, SQUARE, POINT, PAIR, LEVEL);
      columns =
          Objects.requireNonNull(
              ColumnsTest.call(compiled.load("p.ShapeColumns"), null, "on", heap, ROWS));
      circle = get(columns, "circle");
      square = get(columns, "square");
      point = get(columns, "point");
    }

    void fill() {
      for (int row = 0; row < ROWS; row++) {
        set(columns, "colour", row, 100 + row);
        set(columns, "cases", row, 1, (byte) row);
        switch (row % 3) {
          case 0 -> {
            set(circle, "become", row);
            set(circle, "radius", row, row + 0.5f);
            set(circle, "state", row, Thread.State.WAITING);
          }
          case 1 -> {
            set(square, "become", row);
            set(square, "side", row, row + 0.25);
            set(square, "corner", row, 200 + row);
            set(square, "bits", row, -row);
            set(square, "count", row, Long.MIN_VALUE + row);
            GeneratedStruct pair = compiled.struct("p.Pair");
            pair.call("r", get(square, "pair", row), 10 * row);
            set(square, "state", row, 1, level(1));
          }
          default -> set(point, "become", row);
        }
      }
    }

    void check(int row) {
      assertEquals(100 + row, get(columns, "colour", row));
      assertEquals((byte) row, get(columns, "cases", row, 1));
      assertEquals(row % 3 + 1, get(columns, "tag", row));
      switch (row % 3) {
        case 0 -> {
          assertEquals(row + 0.5f, get(circle, "radius", row));
          assertEquals(100 + row, get(circle, "colour", row));
          assertEquals(Thread.State.WAITING, get(circle, "state", row));
        }
        case 1 -> {
          assertEquals(row + 0.25, get(square, "side", row));
          assertEquals(200 + row, get(square, "corner", row));
          assertEquals(-row, get(square, "bits", row));
          assertEquals(Long.MIN_VALUE + row, get(square, "count", row));
          GeneratedStruct pair = compiled.struct("p.Pair");
          assertEquals(10 * row, pair.call("r", get(square, "pair", row)));
          assertEquals(level(1), get(square, "state", row, 1));
          assertEquals(level(0), get(square, "state", row, 0));
        }
        default -> assertTrue(text(row).startsWith("Point[colour=" + (100 + row)), text(row));
      }
    }

    Object level(int ordinal) {
      return Objects.requireNonNull(compiled.load("p.Level").getEnumConstants())[ordinal];
    }

    String text(int row) {
      return get(columns, "toString", row).toString();
    }

    long make(String struct) {
      return (long)
          Objects.requireNonNull(
              GeneratedStruct.on(compiled.struct(struct).pool(heap), "allocateZeroed"));
    }

    double area(Object view) {
      try {
        return (double) compiled.load("p.Shape").getMethod("area").invoke(view);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }

    @Override
    public void close() {
      heap.close();
    }
  }

  private static Object get(Object target, String method, Object... arguments) {
    return Objects.requireNonNull(ColumnsTest.on(target, method, arguments));
  }

  private static void set(Object target, String method, Object... arguments) {
    ColumnsTest.on(target, method, arguments);
  }

  @ParameterizedTest
  @MethodSource("options")
  void eachRowIsACaseWithFieldsOfItsOwn(List<String> options) {
    try (Shapes shapes = new Shapes(options)) {
      shapes.fill();
      for (int row = 0; row < ROWS; row++) {
        shapes.check(row);
      }
      set(shapes.columns, "grow", 5 * ROWS);
      for (int row = 0; row < ROWS; row++) {
        shapes.check(row);
      }
      assertEquals(0, get(shapes.columns, "tag", ROWS));
      assertThrows(IndexOutOfBoundsException.class, () -> get(shapes.circle, "radius", 5 * ROWS));
      assertThrows(IndexOutOfBoundsException.class, () -> set(shapes.circle, "become", -1));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void becomingACaseZeroesItsFieldsAndKeepsTheCommonOnes(List<String> options) {
    try (Shapes shapes = new Shapes(options)) {
      shapes.fill();
      set(shapes.square, "become", 3);
      assertEquals("p.Square", viewOf(shapes, 3));
      assertEquals(0.0, get(shapes.square, "side", 3));
      assertEquals(0L, get(shapes.square, "count", 3));
      assertEquals(103, get(shapes.columns, "colour", 3));
      assertEquals((byte) 3, get(shapes.columns, "cases", 3, 1));
      shapes.check(2);
      shapes.check(4);
      set(shapes.columns, "clear", 4);
      assertEquals(2, get(shapes.columns, "tag", 4));
      assertEquals(0, get(shapes.columns, "colour", 4));
      assertEquals(0.0, get(shapes.square, "side", 4));
      shapes.check(5);
    }
  }

  private static String viewOf(Shapes shapes, int row) {
    return get(shapes.columns, "view", row).getClass().getInterfaces()[0].getName();
  }

  @ParameterizedTest
  @MethodSource("options")
  void aRowIsViewedAsTheCaseThatItIs(List<String> options) {
    try (Shapes shapes = new Shapes(options)) {
      shapes.fill();
      Object first = get(shapes.columns, "view", 0);
      assertEquals(0.75, shapes.area(first));
      assertSame(first, get(shapes.columns, "view", 3));
      assertEquals(3 * 3.5 * 3.5, shapes.area(first));
      Object own = get(shapes.columns, "row", 3);
      assertNotSame(first, own);
      set(own, "radius", 1f);
      set(own, "colour", 5);
      assertEquals(1f, get(shapes.circle, "radius", 3));
      assertEquals(5, get(shapes.columns, "colour", 3));
      assertEquals(shapes.text(3), own.toString());
      Object square = get(shapes.columns, "view", 4);
      assertEquals(4.25 * 4.25, shapes.area(square));
      assertEquals(0.0, shapes.area(get(shapes.columns, "view", 5)));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aTagOfNoCaseIsRefusedByRow(List<String> options) {
    try (Shapes shapes = new Shapes(options)) {
      for (String method : List.of("view", "row")) {
        WrongCaseException thrown =
            assertThrows(WrongCaseException.class, () -> get(shapes.columns, method, 6));
        assertEquals("Shape is none of its cases: row=6 tag=0", thrown.getMessage());
      }
      set(shapes.columns, "colour", 6, 4);
      assertEquals("Shape[tag=0, colour=4, cases=[0, 0]]", shapes.text(6));
      long struct = shapes.make("p.Shape");
      set(shapes.columns, "copyTo", 6, struct);
      GeneratedStruct shape = shapes.compiled.struct("p.Shape");
      assertEquals(shapes.text(6), shape.call("toString", struct));
      set(shapes.columns, "copyFrom", 7, struct);
      assertEquals(4, get(shapes.columns, "colour", 7));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void rowsAreCopiedToStructsAndBackAsTheirCase(List<String> options) {
    try (Shapes shapes = new Shapes(options)) {
      shapes.fill();
      GeneratedStruct shape = shapes.compiled.struct("p.Shape");
      long struct = shapes.make("p.Shape");
      for (int row = 0; row < ROWS; row++) {
        set(shapes.columns, "copyTo", row, struct);
        assertEquals(shapes.text(row), shape.call("toString", struct));
        assertEquals(row % 3 + 1, shape.call("tag", struct));
      }
      GeneratedStruct circle = shapes.compiled.struct("p.Circle");
      long small = shapes.make("p.Circle");
      set(shapes.columns, "copyTo", 3, small);
      assertEquals(3.5f, circle.call("radius", small));
      circle.call("colour", small, 42);
      set(shapes.columns, "copyFrom", 4, small);
      assertEquals(shape.call("toString", small), shapes.text(4));
      assertEquals(3.5f, get(shapes.circle, "radius", 4));
      shapes.check(3);
      shapes.check(5);
      set(shapes.square, "become", 4);
      assertEquals(0L, get(shapes.square, "count", 4));
    }
  }

  @Test
  void checkedModeFindsTheWrongCaseAndTheWrongType() {
    if (!Handles.CHECKED) {
      return;
    }
    try (Shapes shapes = new Shapes(List.of())) {
      shapes.fill();
      WrongCaseException thrown =
          assertThrows(WrongCaseException.class, () -> get(shapes.circle, "radius", 1));
      String message = String.valueOf(thrown.getMessage());
      assertTrue(message.startsWith("A tagged union is used as Circle, which it is not"), message);
      assertTrue(message.endsWith("tag=2 wanted=1"), message);
      assertThrows(WrongCaseException.class, () -> set(shapes.circle, "radius", 1, 1f));
      Object view = get(shapes.columns, "view", 3);
      set(shapes.square, "become", 3);
      assertThrows(WrongCaseException.class, () -> get(view, "radius"));
      long small = shapes.make("p.Point");
      assertThrows(WrongTypeException.class, () -> set(shapes.columns, "copyTo", 1, small));
    }
  }

  @Test
  void tagAndCommonFieldsHaveColumnsOfTheirOwn() {
    try (Shapes shapes = new Shapes(List.of())) {
      String source = shapes.compiled.source("p.ShapeColumns");
      assertTrue(source.contains("TAG_BYTES = 1;"), source);
      assertTrue(source.contains("COLOUR_BYTES = 4;"), source);
      assertTrue(source.contains("CASES_BYTES = 2;"), source);
      assertTrue(source.contains("CASES__BYTES = "), source);
      assertFalse(source.contains("RADIUS_COLUMN"), source);
    }
  }

  /** The bits are read with a word that starts before the case's own bytes. */
  private static final String NODE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @ByteOrder(Endianness.BIG_ENDIAN)
      @Struct(columns = true, tagBytes = 2) sealed interface Node {
        @Struct @Code(300) non-sealed interface Rows extends Node {
          @Bits(20) int bits();          void bits(int value);
          @Ref Node next();              void next(Node value);
        }
        @Struct @Code(0) non-sealed interface Class extends Node {
          @Text(capacity = 3) String view();  void view(String value);
        }
        @Struct @Code(7) non-sealed interface View extends Node {}
      }
      """;

  @ParameterizedTest
  @MethodSource("options")
  void codesByteOrderAndNamesAreThoseOfTheUnion(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, NODE);
    try (Heap heap = Heap.open()) {
      Object nodes =
          Objects.requireNonNull(
              ColumnsTest.call(compiled.load("p.NodeColumns"), null, "on", heap, 3));
      Object rows = get(nodes, "rows_");
      set(rows, "become", 1);
      set(rows, "bits", 1, -3);
      set(rows, "next", 1, 800L);
      set(get(nodes, "class_"), "view", 0, "abc");
      set(get(nodes, "view"), "become", 2);
      assertEquals(300, get(nodes, "tag", 1));
      assertEquals("Rows[bits=-3, next=0x320]", get(nodes, "toString", 1));
      assertEquals("Class[view=\"abc\"]", get(nodes, "view", 0).toString());
      assertEquals("View[]", get(nodes, "row", 2).toString());
      GeneratedStruct node = compiled.struct("p.Node");
      long struct = (long) get(node.pool(heap), "allocateZeroed");
      for (int row = 0; row < 3; row++) {
        set(nodes, "copyTo", row, struct);
        assertEquals(get(nodes, "toString", row), node.call("toString", struct));
        set(nodes, "copyFrom", 2 - row, struct);
        assertEquals(get(nodes, "toString", row), get(nodes, "toString", 2 - row));
      }
    }
  }
}
