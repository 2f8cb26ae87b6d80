package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Structs of arrays: the accessors of a struct by row. */
class ColumnsTest {
  private static final List<Thread.State> STATES = List.of(Thread.State.values());
  private static final String BAG =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public interface Bag extends Base {
        byte a();                                        void a(byte value);
        @ByteOrder(Endianness.BIG_ENDIAN) @Length(3) int b(int index);
        void b(int index, int value);
        Thread.State state();                            void state(Thread.State value);
        @Text(capacity = 5) String text();               void text(String value);
        Pair pair();
        @Length(2) Shape shapes(int index);
        @Ref Bag next();                                 void next(Bag value);
        @Union("u") double d();                          void d(double value);
        @Union(value = "u", arm = "x") byte e();         void e(byte value);
        @Union(value = "u", arm = "x") short f();        void f(short value);
        @Atomic long count();                            void count(long value);
        default int twice() { return 2 * a(); }
      }
      """;
  private static final String BASE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Base { boolean first();  void first(boolean value); }
      """;
  private static final String PAIR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair { byte l(); void l(byte value); int r(); void r(int value); }
      """;
  private static final String SHAPE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public sealed interface Shape {
        @Struct non-sealed interface Dot extends Shape { int size(); void size(int value); }
      }
      """;

  static Stream<List<String>> options() {
    return AtomicFieldTest.options();
  }

  private static Object make(Compiled compiled, Heap heap, int rows) {
    return Objects.requireNonNull(call(compiled.load("p.BagColumns"), null, "on", heap, rows));
  }

  static @Nullable Object on(Object target, String method, @Nullable Object... arguments) {
    return call(target.getClass(), target, method, arguments);
  }

  /** Calls the method whose parameters are of the arguments' types. */
  static @Nullable Object call(
      Class<?> type, @Nullable Object target, String name, @Nullable Object... arguments) {
    try {
      Method method =
          Arrays.stream(type.getDeclaredMethods())
              .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
              .filter(candidate -> candidate.getParameterCount() == arguments.length)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no method: " + type + "." + name));
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new LinkageError(name, e);
    }
  }

  private static Compiled compile(List<String> options) {
    return Compiled.cleanly(options, BAG, BASE, PAIR, SHAPE);
  }

  @ParameterizedTest
  @MethodSource("options")
  void eachRowHasFieldsOfItsOwn(List<String> options) {
    Compiled compiled = compile(options);
    GeneratedStruct pair = compiled.struct("p.Pair");
    GeneratedStruct dot = compiled.struct("p.Shape_Dot");
    int rows = 50;
    try (Heap heap = Heap.open()) {
      Object bags = make(compiled, heap, rows);
      fill(bags, 0, rows, pair, dot);
      check(bags, rows, pair, dot);
      on(bags, "grow", 131);
      check(bags, rows, pair, dot);
      assertEquals((byte) 0, on(bags, "a", 130));
      assertEquals("", on(bags, "text", 130));
      fill(bags, rows, 131, pair, dot);
      check(bags, 131, pair, dot);
      on(bags, "close");
    }
  }

  private static void fill(
      Object bags, int from, int to, GeneratedStruct pair, GeneratedStruct dot) {
    for (int row = from; row < to; row++) {
      on(bags, "first", row, row % 3 == 0);
      on(bags, "a", row, (byte) row);
      for (int i = 0; i < 3; i++) {
        on(bags, "b", row, i, 1000 * row + i);
      }
      on(bags, "state", row, STATES.get(row % 6));
      on(bags, "text", row, "t" + row);
      pair.call("r", (long) Objects.requireNonNull(on(bags, "pair", row)), -row);
      long shape = (long) Objects.requireNonNull(on(bags, "shapes", row, 1));
      dot.call("become", shape);
      dot.call("size", shape, 7 * row);
      on(bags, "next", row, 8L * row);
      on(bags, "e", row, (byte) -row);
      on(bags, "f", row, (short) (3 * row));
      on(bags, "count", row, (long) row);
      assertEquals((long) row, on(bags, "getAndAddCount", row, 5L));
    }
  }

  private static void check(Object bags, int rows, GeneratedStruct pair, GeneratedStruct dot) {
    for (int row = 0; row < rows; row++) {
      assertEquals(row % 3 == 0, on(bags, "first", row));
      assertEquals((byte) row, on(bags, "a", row));
      assertEquals(1000 * row + 2, on(bags, "b", row, 2));
      assertEquals(STATES.get(row % 6), on(bags, "state", row));
      assertEquals("t" + row, on(bags, "text", row));
      assertEquals(-row, pair.call("r", (long) Objects.requireNonNull(on(bags, "pair", row))));
      long shape = (long) Objects.requireNonNull(on(bags, "shapes", row, 1));
      assertEquals(7 * row, dot.call("size", shape));
      assertEquals(8L * row, on(bags, "next", row));
      assertEquals((byte) -row, on(bags, "e", row));
      assertEquals((short) (3 * row), on(bags, "f", row));
      assertEquals(row + 5L, on(bags, "count", row));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void rowsAreCopiedToStructsAndBack(List<String> options) {
    Compiled compiled = compile(options);
    GeneratedStruct bag = compiled.struct("p.Bag");
    GeneratedStruct pair = compiled.struct("p.Pair");
    GeneratedStruct dot = compiled.struct("p.Shape_Dot");
    try (Heap heap = Heap.open()) {
      Object bags = make(compiled, heap, 4);
      fill(bags, 0, 4, pair, dot);
      long struct =
          (long) Objects.requireNonNull(GeneratedStruct.on(bag.pool(heap), "allocateZeroed"));
      on(bags, "copyTo", 2, struct);
      assertEquals(on(bags, "toString", 2), bag.call("toString", struct));
      bag.call("text", struct, "other");
      on(bags, "copyFrom", 0, struct);
      assertEquals("other", on(bags, "text", 0));
      assertEquals(bag.call("toString", struct), on(bags, "toString", 0));
      assertEquals("t1", on(bags, "text", 1));
      on(bags, "clear", 0);
      assertEquals("", on(bags, "text", 0));
      assertEquals(0L, on(bags, "count", 0));
      assertEquals("t1", on(bags, "text", 1));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void arraysAreFilledAndCopiedAsAWhole(List<String> options) {
    Compiled compiled = compile(options);
    try (Heap heap = Heap.open()) {
      Object bags = make(compiled, heap, 4);
      on(bags, "bFill", 2, 7);
      on(bags, "b", 2, 1, 8);
      int[] copied = new int[4];
      on(bags, "bTo", 2, copied, 1);
      assertArrayEquals(new int[] {0, 7, 8, 7}, copied);
      on(bags, "bFrom", 3, copied, 0);
      assertEquals(8, on(bags, "b", 3, 2));
      assertEquals(0, on(bags, "b", 1, 2));
      assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "bFill", 4, 7));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aRowIsTheStructToo(List<String> options) throws ReflectiveOperationException {
    Compiled compiled = compile(options);
    try (Heap heap = Heap.open()) {
      Object bags = make(compiled, heap, 4);
      Object view = Objects.requireNonNull(on(bags, "row", 3));
      assertTrue(compiled.load("p.Bag").isInstance(view));
      on(view, "a", (byte) 21);
      assertEquals((byte) 21, on(bags, "a", 3));
      assertEquals(42, view.getClass().getMethod("twice").invoke(view));
      assertNull(on(view, "next"));
      assertNotNull(on(view, "pair"));
      assertEquals(on(bags, "toString", 3), view.toString());
      on(view, "wrap", 1);
      assertEquals((byte) 0, on(view, "a"));
      assertThrows(IndexOutOfBoundsException.class, () -> on(view, "wrap", 4));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void rowsAndElementsThatAreNoneAreRefused(List<String> options) {
    Compiled compiled = compile(options);
    try (Heap heap = Heap.open()) {
      Object bags = make(compiled, heap, 4);
      for (int row : new int[] {-1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "a", row));
        assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "a", row, (byte) 1));
        assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "pair", row));
        assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "clear", row));
      }
      assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "b", 0, 3));
      assertThrows(IllegalArgumentException.class, () -> on(bags, "grow", 3));
      assertThrows(IllegalSizeException.class, () -> make(compiled, heap, 0));
      assertEquals(4, on(bags, "rows"));
      on(bags, "close");
      on(bags, "close");
      assertEquals(0, on(bags, "rows"));
      assertThrows(IndexOutOfBoundsException.class, () -> on(bags, "a", 0));
      assertThrows(IllegalArgumentException.class, () -> on(bags, "grow", 9));
      assertEquals(0, heap.blocks("Bag columns").live());
    }
  }

  @Test
  void columnsLieSideBySideWithoutPadding() {
    Compiled compiled = compile(List.of());
    GeneratedStruct pair = compiled.struct("p.Pair");
    try (Heap heap = Heap.open()) {
      Object bags = make(compiled, heap, 10);
      long least = 10 * (1 + 1 + 12 + 4 + 5 + 8 + 16 + 8 + 8 + 8);
      long bytes = heap.blocks("Bag columns").usedBytes();
      assertTrue(bytes >= least && bytes < least + 128, "bytes=" + bytes);
      long first = (long) Objects.requireNonNull(on(bags, "pair", 0));
      assertEquals(first + 9 * pair.size(), on(bags, "pair", 9));
      Random random = new Random(1);
      for (int i = 0; i < 100; i++) {
        int row = random.nextInt(10);
        assertEquals(0, (long) Objects.requireNonNull(on(bags, "pair", row)) % 4);
      }
    }
  }

  @Test
  void checkedModeFindsThatTheHeapIsClosed() {
    if (!Handles.CHECKED) {
      return;
    }
    Compiled compiled = compile(List.of());
    Heap heap = Heap.open();
    Object bags = make(compiled, heap, 4);
    long pair = (long) Objects.requireNonNull(on(bags, "pair", 2));
    on(bags, "grow", 8);
    assertThrows(WrongUseException.class, () -> compiled.struct("p.Pair").call("r", pair));
    heap.close();
    assertThrows(WrongUseException.class, () -> on(bags, "a", 0));
  }
}
