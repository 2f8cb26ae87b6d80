package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.testing.Seed;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole arrays in structs: copied, filled, and gone through without an object for each. */
class ArrayAccessTest {
  private static final String GRID =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Grid {
        byte before();
        @Length(3) byte i8(int index);                  void i8(int index, byte value);
        @Length(3) @U8 int u8(int index);               void u8(int index, int value);
        @Length(3) boolean truth(int index);            void truth(int index, boolean value);
        @Length(3) @U16 int u16(int index);             void u16(int index, int value);
        @Length(3) char letter(int index);              void letter(int index, char value);
        @Length(5) int i32(int index);                  void i32(int index, int value);
        @Length(3) @U32 long u32(int index);            void u32(int index, long value);
        @Length(3) float f32(int index);                void f32(int index, float value);
        @Length(3) double f64(int index);               void f64(int index, double value);
        @ByteOrder(Endianness.BIG_ENDIAN)
        @Length(3) long swapped(int index);             void swapped(int index, long value);
        @Length(3) Thread.State state(int index);       void state(int index, Thread.State value);
        @Length(3) @Ref Grid link(int index);           void link(int index, Grid value);
        @Length(3) @Text(capacity = 4) String text(int index);
        @Length(4) Cell cell(int index);
        @Length(2) int readOnly(int index);
        @Atomic @Length(2) int atomic(int index);       void atomic(int index, int value);
        byte behind();
      }
      """;
  private static final String CELL =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Cell {
        short row();     void row(short value);
        double height(); void height(double value);
      }
      """;
  private static final String LOOPS =
      """
      package p;
      import dev.o1struct.runtime.structs.StructCursor;
      public final class Loops {
        private static final StructCursor<CellFlyweight> CELLS = StructCursor.of(new CellFlyweight());
        private static final int[] NUMBERS = new int[GridStruct.I32_LENGTH];

        private Loops() {}

        public static void number(long grid) {
          short row = 0;
          for (CellFlyweight cell : GridStruct.cell(grid, CELLS)) {
            cell.row(row++);
            cell.height(row * 0.5);
          }
        }

        public static double sum(long grid, int rounds) {
          double sum = 0;
          for (int i = 0; i < rounds; i++) {
            GridStruct.i32Fill(grid, i);
            GridStruct.i32To(grid, NUMBERS, 0);
            GridStruct.i32From(grid, NUMBERS, 0);
            for (CellFlyweight cell : GridStruct.cell(grid, CELLS)) {
              sum += cell.row() * cell.height() + NUMBERS[cell.row()];
            }
          }
          return sum;
        }
      }
      """;

  static List<List<String>> options() {
    return AtomicFieldTest.options().toList();
  }

  private static long allocate(GeneratedStruct struct, Heap heap) {
    return ((StructPool<?>) struct.pool(heap)).allocateZeroed();
  }

  private static Object[] boxed(Object array) {
    Object[] boxed = new Object[Array.getLength(array)];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = Array.get(array, i);
    }
    return boxed;
  }

  /** Copies {@code values} in, from position 1, and out again, to position 2. */
  private static void copiesBothWays(GeneratedStruct grid, long at, String name, Object values) {
    int length = (int) grid.constant(stem(name) + "_LENGTH");
    Class<?> component = values.getClass().getComponentType();
    Object source = Array.newInstance(component, length + 1);
    System.arraycopy(values, 0, source, 1, length);
    grid.call(name + "From", at, source, 1);
    for (int i = 0; i < length; i++) {
      assertEquals(Array.get(values, i), grid.call(name, at, i), name);
    }
    Object target = Array.newInstance(component, length + 3);
    grid.call(name + "To", at, target, 2);
    Object copied = Array.newInstance(component, length);
    System.arraycopy(target, 2, copied, 0, length);
    assertArrayEquals(boxed(values), boxed(copied), name);
    for (int wrong : new int[] {-1, 4}) {
      assertThrows(
          IndexOutOfBoundsException.class, () -> grid.call(name + "To", at, target, wrong), name);
      assertThrows(
          IndexOutOfBoundsException.class, () -> grid.call(name + "From", at, source, wrong), name);
    }
    Object last = Array.get(values, length - 1);
    grid.call(name + "Fill", at, last);
    for (int i = 0; i < length; i++) {
      assertEquals(last, grid.call(name, at, i), name);
    }
  }

  private static String stem(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("options")
  void arraysAreCopiedFromJavaArraysAndToThem(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, GRID, CELL);
    GeneratedStruct grid = compiled.struct("p.Grid");
    long seed = Seed.any();
    Random random = new Random(seed);
    try (Heap heap = Heap.open()) {
      long at = allocate(grid, heap);
      copiesBothWays(grid, at, "i8", new byte[] {-128, 0, 127});
      copiesBothWays(grid, at, "u8", new int[] {255, 0, 128});
      copiesBothWays(grid, at, "truth", new boolean[] {true, false, true});
      copiesBothWays(grid, at, "u16", new int[] {65_535, 0, 32_768});
      copiesBothWays(grid, at, "letter", new char[] {'a', '\uFFFF', 'z'});
      copiesBothWays(grid, at, "u32", new long[] {0xFFFF_FFFFL, 0, 1});
      copiesBothWays(grid, at, "f32", new float[] {1.5f, Float.NaN, -0f});
      copiesBothWays(grid, at, "f64", new double[] {1.5, Double.NaN, -0d});
      assertAll(
          "seed=" + seed,
          () -> copiesBothWays(grid, at, "i32", random.ints(5).toArray()),
          () -> copiesBothWays(grid, at, "swapped", random.longs(3).toArray()));
      copiesBothWays(grid, at, "link", new long[] {at, 0, at});
      copiesBothWays(
          grid,
          at,
          "state",
          new Thread.State[] {Thread.State.NEW, Thread.State.BLOCKED, Thread.State.WAITING});
      int[] none = new int[2];
      grid.call("readOnlyTo", at, none, 0);
      assertArrayEquals(new int[2], none);
      assertEquals((byte) 0, grid.call("before", at));
      assertEquals((byte) 0, grid.call("behind", at), "nothing outside the arrays is written");
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aCursorGoesThroughAllStructsOfAnArray(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, GRID, CELL, LOOPS);
    GeneratedStruct grid = compiled.struct("p.Grid");
    GeneratedStruct cell = compiled.struct("p.Cell");
    cell.size();
    try (Heap heap = Heap.open()) {
      long at = allocate(grid, heap);
      compiled.invoke("p.Loops", "number", at);
      for (int i = 0; i < 4; i++) {
        assertEquals((short) i, cell.call("row", grid.call("cell", at, i)));
      }
      assertEquals(
          (1 * 2 + 2 * 3 + 3 * 4) * 0.5 + 4 * 2, sum(compiled, at, 3) - sum(compiled, at, 2));
    }
  }

  private static double sum(Compiled compiled, long at, int rounds) {
    return (double) compiled.invoke("p.Loops", "sum", at, rounds);
  }

  /** Bytes that this thread has allocated; by reflection, as the module reads no management. */
  static long allocatedBytes() throws ReflectiveOperationException {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    return (long)
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes")
            .invoke(bean);
  }

  @Test
  void loopsAndCopiesMakeNoObjects() throws ReflectiveOperationException {
    Compiled compiled = Compiled.cleanly(GRID, CELL, LOOPS);
    GeneratedStruct grid = compiled.struct("p.Grid");
    compiled.struct("p.Cell").size();
    try (Heap heap = Heap.open()) {
      long at = allocate(grid, heap);
      compiled.invoke("p.Loops", "number", at);
      long least = Long.MAX_VALUE;
      for (int attempt = 0; attempt < 5; attempt++) {
        long before = allocatedBytes();
        sum(compiled, at, 5000);
        least = Math.min(least, allocatedBytes() - before);
      }
      assertTrue(least < 5000, "one object a round would be 80,000: bytes=" + least);
    }
  }
}
