package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.lang.foreign.MemoryLayout;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of arrays: {@code @Length({3, 4}) int m(int i, int j)}. */
class ArrayOfArraysTest {
  private static final String BOARD =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(snapshot = true, columns = true) public interface Board {
        byte before();                                        void before(byte value);
        @Length({3, 4}) int m(int i, int j);                  void m(int i, int j, int value);
        @Length({2, 3, 4}) @U8 int cube(int x, int y, int z);
        void cube(int x, int y, int z, int value);
        @Length({2, 2}) Thread.State state(int i, int j);     void state(int i, int j, Thread.State value);
        @Length({2, 2}) @Text(capacity = 4) String text(int i, int j);
        void text(int i, int j, String value);
        @Length({2, 3}) Cell cell(int i, int j);
        @Length({2, 2}) @Ref Board link(int i, int j);        void link(int i, int j, Board value);
        @ByteOrder(Endianness.BIG_ENDIAN)
        @Length({2, 2}) long swapped(int i, int j);           void swapped(int i, int j, long value);
        byte behind();                                        void behind(byte value);
      }
      """;

  private static final String CELL =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(snapshot = true) public interface Cell { @U8 int owner(); void owner(int value); }
      """;

  private static final String SHARED =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public interface Shared {
        @Atomic @Length({2, 3}) long slot(int i, int j); void slot(int i, int j, long value);
        boolean compareAndSetSlot(int i, int j, long expected, long value);
        @Length({2, 3}) float matrix(int i, int j);      void matrix(int i, int j, float value);
      }
      """;

  static List<List<String>> options() {
    return AtomicFieldTest.options().toList();
  }

  private static long allocate(GeneratedStruct struct, Heap heap) {
    return ((StructPool<?>) struct.pool(heap)).allocateZeroed();
  }

  /** Gives each element of {@code m} a value of its own, and of {@code cube}. */
  private static void number(GeneratedStruct board, long at) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        board.call("m", at, i, j, 10 * i + j);
      }
    }
    for (int i = 0; i < 24; i++) {
      board.call("cube", at, i / 12, i / 4 % 3, i % 4, 100 + i);
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void elementsLieRowByRowAsInC(List<String> options) {
    GeneratedStruct board = Compiled.cleanly(options, BOARD, CELL).struct("p.Board");
    assertEquals(12, board.constant("M_LENGTH"));
    assertEquals(3, board.constant("M_LENGTH_1"));
    assertEquals(4, board.constant("M_LENGTH_2"));
    assertEquals(4, board.constant("M_STRIDE"));
    assertEquals(24, board.constant("CUBE_LENGTH"));
    MemoryLayout layout = board.layout();
    assertEquals(
        board.constant("M_OFFSET") + 4 * (4 * 2 + 1),
        layout.byteOffset(path("m", 2, 1)),
        "the layout has both dimensions");
    try (Heap heap = Heap.open()) {
      long at = allocate(board, heap);
      number(board, at);
      int[] all = new int[13];
      board.call("mTo", at, all, 1);
      assertArrayEquals(new int[] {0, 0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23}, all);
      int[] cube = new int[24];
      board.call("cubeTo", at, cube, 0);
      for (int i = 0; i < 24; i++) {
        assertEquals(100 + i, cube[i]);
      }
      board.call("cubeFrom", at, new int[24], 0);
      assertEquals(0, board.call("cube", at, 1, 2, 3));
      board.call("cubeFill", at, 7);
      assertEquals(7, board.call("cube", at, 0, 1, 3));
      assertEquals((byte) 0, board.call("before", at));
      assertEquals((byte) 0, board.call("behind", at));
    }
  }

  private static MemoryLayout.PathElement[] path(String name, int i, int j) {
    return new MemoryLayout.PathElement[] {
      MemoryLayout.PathElement.groupElement(name),
      MemoryLayout.PathElement.sequenceElement(i),
      MemoryLayout.PathElement.sequenceElement(j)
    };
  }

  @ParameterizedTest
  @MethodSource("options")
  void eachIndexIsCheckedAgainstItsOwnLength(List<String> options) {
    GeneratedStruct board = Compiled.cleanly(options, BOARD, CELL).struct("p.Board");
    try (Heap heap = Heap.open()) {
      long at = allocate(board, heap);
      for (String name : List.of("m", "state", "text", "cell", "link", "swapped")) {
        int rows = (int) board.constant(name.toUpperCase(Locale.ROOT) + "_LENGTH_1");
        int columns = (int) board.constant(name.toUpperCase(Locale.ROOT) + "_LENGTH_2");
        refuses(() -> board.call(name, at, rows, 0), rows, rows);
        refuses(() -> board.call(name, at, 0, columns), columns, columns);
        refuses(() -> board.call(name, at, -1, 0), -1, rows);
        refuses(() -> board.call(name, at, 0, -1), -1, columns);
      }
      refuses(() -> board.call("cube", at, 0, 3, 0), 3, 3);
      refuses(() -> board.call("m", at, 3, 0, 5), 3, 3);
      refuses(() -> GeneratedStruct.on(board.flyweight(at), "m", 0, 4), 4, 4);
    }
  }

  private static void refuses(Runnable access, int index, int length) {
    IndexOutOfBoundsException refusal = assertThrows(IndexOutOfBoundsException.class, access::run);
    assertEquals(
        "Index %d out of bounds for length %d".formatted(index, length), refusal.getMessage());
  }

  @ParameterizedTest
  @MethodSource("options")
  void allKindsOfElementsAreReadBack(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, BOARD, CELL);
    GeneratedStruct board = compiled.struct("p.Board");
    GeneratedStruct cell = compiled.struct("p.Cell");
    try (Heap heap = Heap.open()) {
      long at = allocate(board, heap);
      Object flyweight = board.flyweight(at);
      GeneratedStruct.on(flyweight, "m", 2, 3, -1);
      assertEquals(-1, board.call("m", at, 2, 3));
      board.call("state", at, 1, 0, Thread.State.WAITING);
      assertEquals(Thread.State.WAITING, GeneratedStruct.on(flyweight, "state", 1, 0));
      assertEquals(Thread.State.NEW, GeneratedStruct.on(flyweight, "state", 0, 1));
      board.call("text", at, 0, 1, "äb");
      assertEquals("äb", GeneratedStruct.on(flyweight, "text", 0, 1));
      assertEquals(3, board.call("textLength", at, 0, 1));
      assertEquals(true, board.call("textEquals", at, 0, 1, "äb"));
      board.call("swapped", at, 1, 1, 0x0102_0304_0506_0708L);
      assertEquals(0x0102_0304_0506_0708L, GeneratedStruct.on(flyweight, "swapped", 1, 1));
      board.call("link", at, 1, 0, at);
      assertEquals(at, on(GeneratedStruct.on(flyweight, "link", 1, 0), "handle"));
      cell.call("owner", Objects.requireNonNull(board.call("cell", at, 1, 2)), 9);
      assertEquals(9, on(GeneratedStruct.on(flyweight, "cell", 1, 2), "owner"));
      assertTrue(text(board, at).contains("m=[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, -1]]"));
      assertTrue(text(board, at).contains("text=[[\"\", \"äb\"], [\"\", \"\"]]"));
    }
  }

  private static String text(GeneratedStruct struct, long at) {
    return Objects.requireNonNull(struct.call("toString", at)).toString();
  }

  private static @Nullable Object on(@Nullable Object target, String name, Object... arguments) {
    return GeneratedStruct.on(Objects.requireNonNull(target, name), name, arguments);
  }

  @ParameterizedTest
  @MethodSource("options")
  void structsAreComparedAndCopiedWithAllElements(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, BOARD, CELL);
    GeneratedStruct board = compiled.struct("p.Board");
    GeneratedStruct cell = compiled.struct("p.Cell");
    try (Heap heap = Heap.open()) {
      long one = allocate(board, heap);
      long other = allocate(board, heap);
      number(board, one);
      board.call("copy", one, other);
      assertEquals(true, board.call("equals", one, other));
      assertEquals(board.call("hash", one), board.call("hash", other));
      cell.call("owner", Objects.requireNonNull(board.call("cell", other, 1, 2)), 1);
      assertEquals(false, board.call("equals", one, other));
      assertNotEquals(board.call("hash", one), board.call("hash", other));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void recordsHaveListsOfLists(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, BOARD, CELL);
    GeneratedStruct board = compiled.struct("p.Board");
    Class<?> type = compiled.load("p.BoardRecord");
    try (Heap heap = Heap.open()) {
      long one = allocate(board, heap);
      number(board, one);
      board.call("text", one, 1, 0, "x");
      Object record = Objects.requireNonNull(ColumnsTest.call(type, null, "of", one));
      assertEquals(
          List.of(List.of(0, 1, 2, 3), List.of(10, 11, 12, 13), List.of(20, 21, 22, 23)),
          on(record, "m"));
      assertEquals(List.of(List.of("", ""), List.of("x", "")), on(record, "text"));
      assertEquals(123, innermost(on(record, "cube")));
      long other = allocate(board, heap);
      on(record, "to", other);
      assertEquals(true, board.call("equals", one, other));
      assertEquals(record, ColumnsTest.call(type, null, "of", other));
    }
  }

  private static @Nullable Object innermost(@Nullable Object list) {
    return list instanceof List<?> all ? innermost(all.getLast()) : list;
  }

  @ParameterizedTest
  @MethodSource("options")
  void rowsOfColumnsHaveThemToo(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, BOARD, CELL);
    GeneratedStruct board = compiled.struct("p.Board");
    Class<?> type = compiled.load("p.BoardColumns");
    try (Heap heap = Heap.open()) {
      long at = allocate(board, heap);
      number(board, at);
      Object columns = Objects.requireNonNull(ColumnsTest.call(type, null, "on", heap, 3));
      on(columns, "copyFrom", 1, at);
      assertEquals(23, on(columns, "m", 1, 2, 3));
      assertEquals(123, on(columns, "cube", 1, 1, 2, 3));
      on(columns, "m", 1, 1, 1, 77);
      Object row = Objects.requireNonNull(on(columns, "row", 1));
      assertEquals(77, on(row, "m", 1, 1));
      assertEquals(0, on(columns, "m", 0, 1, 1));
      assertEquals(0, on(columns, "m", 2, 1, 1));
      int[] all = new int[12];
      on(columns, "mTo", 1, all, 0);
      assertEquals(77, all[5]);
      assertThrows(IndexOutOfBoundsException.class, () -> on(columns, "m", 1, 3, 0));
      on(columns, "copyTo", 1, at);
      assertEquals(77, board.call("m", at, 1, 1));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void atomicElementsHaveTheirOperations(List<String> options) {
    GeneratedStruct shared = Compiled.cleanly(options, SHARED).struct("p.Shared");
    try (Heap heap = Heap.open()) {
      long at = allocate(shared, heap);
      assertEquals(0L, shared.call("getAndAddSlot", at, 1, 2, 5L));
      assertEquals(true, shared.call("compareAndSetSlot", at, 1, 2, 5L, 6L));
      assertEquals(6L, shared.call("slotAcquire", at, 1, 2));
      assertEquals(6L, GeneratedStruct.on(shared.flyweight(at), "slot", 1, 2));
      assertEquals(
          false, GeneratedStruct.on(shared.flyweight(at), "compareAndSetSlot", 1, 2, 5L, 7L));
      assertEquals(0L, shared.call("slot", at, 1, 1));
      refuses(() -> shared.call("slotRelease", at, 2, 0, 1L), 2, 2);
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void allElementsAreCopiedAndFilledAtOnce(List<String> options) {
    GeneratedStruct shared = Compiled.cleanly(options, SHARED).struct("p.Shared");
    try (Heap heap = Heap.open()) {
      long at = allocate(shared, heap);
      shared.call("matrixFrom", at, new float[] {0, 1, 2, 10, 11, 12}, 0);
      assertEquals(11f, shared.call("matrix", at, 1, 1));
      float[] all = new float[6];
      shared.call("matrixTo", at, all, 0);
      assertArrayEquals(new float[] {0, 1, 2, 10, 11, 12}, all);
      shared.call("matrixFill", at, 7f);
      assertEquals(7f, shared.call("matrix", at, 0, 2));
    }
  }

  @Test
  void aCursorGoesThroughAllStructsRowByRow() {
    String loop =
        """
        package p;
        import dev.o1struct.runtime.structs.StructCursor;
        public final class Loop {
          private Loop() {}
          public static void number(long board) {
            int owner = 1;
            for (CellFlyweight cell : BoardStruct.cell(board, StructCursor.of(new CellFlyweight()))) {
              cell.owner(owner++);
            }
          }
        }
        """;
    Compiled compiled = Compiled.cleanly(BOARD, CELL, loop);
    GeneratedStruct board = compiled.struct("p.Board");
    GeneratedStruct cell = compiled.struct("p.Cell");
    try (Heap heap = Heap.open()) {
      long at = allocate(board, heap);
      compiled.invoke("p.Loop", "number", at);
      for (int i = 0; i < 6; i++) {
        Object element = Objects.requireNonNull(board.call("cell", at, i / 3, i % 3));
        assertEquals(i + 1, cell.call("owner", element));
      }
    }
  }
}
