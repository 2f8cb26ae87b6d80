package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bit fields in structs of arrays: what shares bytes is one column as a whole. */
class BitColumnsTest {
  private static final int ROWS = 7;
  private static final List<Thread.State> STATES = List.of(Thread.State.values());
  private static final String BASE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Base { @Bits(5) int first();  void first(int value); }
      """;
  private static final String FLAGS =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public interface Flags extends Base {
        byte before();                        void before(byte value);
        @Bits(20) int inside();               void inside(int value);   // in one word with before
        byte behind();                        void behind(byte value);
        @Bits(1) boolean visible();           void visible(boolean value);
        @Bits(3) Thread.State state();        void state(Thread.State value);
        @Bits(3) @EnumWidth(1) Level level(); void level(Level value);
        @Bits(9) char letter();               void letter(char value);
        long apart();                         void apart(long value);
        short left();                         void left(short value);
        @Bits(40) long wide();                void wide(long value);    // around the middle of a word
        byte right();                         void right(byte value);
        @Union("u") @Bits(30) int raw();      void raw(int value);
        @Union("u") short half();
        @Bits(64) long full();                void full(long value);
        @Atomic short count();                void count(short value);
        default int twice() { return 2 * inside(); }
      }
      """;
  private static final String LEVEL =
      """
      package p;
      import dev.o1struct.annotations.*;
      public enum Level { @Code(-2) LOW, @Code(0) MIDDLE, @Code(3) HIGH }
      """;

  /** Code without checks cannot be run where handles are more than places. */
  static Stream<List<String>> options() {
    return Handles.CHECKED
        ? AtomicFieldTest.options()
        : Stream.concat(Stream.of(List.of("-Ao1struct.checks=none")), AtomicFieldTest.options());
  }

  private static Compiled compile(List<String> options) {
    return Compiled.cleanly(options, BASE, FLAGS, LEVEL);
  }

  private static Object make(Compiled compiled, Heap heap) {
    Class<?> columns = compiled.load("p.FlagsColumns");
    return Objects.requireNonNull(ColumnsTest.call(columns, null, "on", heap, ROWS));
  }

  private static Object get(Object columns, String field, int row) {
    return Objects.requireNonNull(ColumnsTest.on(columns, field, row));
  }

  private static Map<String, Object> values(Random random, Object[] levels) {
    Map<String, Object> values = new HashMap<>();
    values.put("first", random.nextInt(32) - 16);
    values.put("before", (byte) random.nextInt());
    values.put("inside", random.nextInt(1 << 20) - (1 << 19));
    values.put("behind", (byte) random.nextInt());
    values.put("visible", random.nextBoolean());
    values.put("state", STATES.get(random.nextInt(4)));
    values.put("level", levels[random.nextInt(3)]);
    values.put("letter", (char) random.nextInt(512));
    values.put("apart", random.nextLong());
    values.put("left", (short) random.nextInt());
    values.put("wide", random.nextLong() >> 24);
    values.put("right", (byte) random.nextInt());
    values.put("raw", random.nextInt() >> 2);
    values.put("full", random.nextLong());
    values.put("count", (short) random.nextInt());
    return values;
  }

  /** Fills rows at random and gives what is in each. */
  private static List<Map<String, Object>> fill(Compiled compiled, Object columns, Random random) {
    Object[] levels = Objects.requireNonNull(compiled.load("p.Level").getEnumConstants());
    List<Map<String, Object>> model = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      Map<String, Object> values = values(random, levels);
      int filled = row;
      values.forEach((field, value) -> ColumnsTest.on(columns, field, filled, value));
      model.add(values);
    }
    for (int i = 0; i < 1000; i++) {
      int row = random.nextInt(ROWS);
      Map<String, Object> values = values(random, levels);
      String field = List.copyOf(values.keySet()).get(random.nextInt(values.size()));
      Object value = Objects.requireNonNull(values.get(field));
      ColumnsTest.on(columns, field, row, value);
      model.get(row).put(field, value);
    }
    return model;
  }

  @ParameterizedTest
  @MethodSource("options")
  void writingOneFieldOfARowLeavesAllOthersAsTheyAre(List<String> options) {
    long seed = Seed.or(23);
    Compiled compiled = compile(options);
    try (Heap heap = Heap.open()) {
      Object columns = make(compiled, heap);
      List<Map<String, Object>> model = fill(compiled, columns, new Random(seed));
      ColumnsTest.on(columns, "grow", 3 * ROWS);
      for (int row = 0; row < ROWS; row++) {
        int read = row;
        model
            .get(row)
            .forEach((field, value) ->
                assertEquals(
                    value, get(columns, field, read), () -> field + read + " seed=" + seed));
      }
      assertEquals(0L, get(columns, "full", ROWS));
      assertThrows(IndexOutOfBoundsException.class, () -> get(columns, "inside", 3 * ROWS));
      assertThrows(IndexOutOfBoundsException.class, () -> ColumnsTest.on(columns, "inside", -1, 1));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void rowsAreCopiedToStructsAndBack(List<String> options) {
    long seed = Seed.or(29);
    Compiled compiled = compile(options);
    GeneratedStruct flags = compiled.struct("p.Flags");
    try (Heap heap = Heap.open()) {
      Object columns = make(compiled, heap);
      List<Map<String, Object>> model = fill(compiled, columns, new Random(seed));
      long struct =
          (long) Objects.requireNonNull(GeneratedStruct.on(flags.pool(heap), "allocateZeroed"));
      for (int row = 0; row < ROWS; row++) {
        ColumnsTest.on(columns, "copyTo", row, struct);
        model
            .get(row)
            .forEach((field, value) ->
                assertEquals(value, flags.call(field, struct), () -> field + " seed=" + seed));
        assertEquals(flags.call("toString", struct), get(columns, "toString", row));
      }
      flags.call("wide", struct, -5L);
      ColumnsTest.on(columns, "copyFrom", 2, struct);
      assertEquals(-5L, get(columns, "wide", 2));
      assertEquals(flags.call("toString", struct), get(columns, "toString", 2));
      assertEquals(model.get(1).get("right"), get(columns, "right", 1));
      assertEquals(model.get(3).get("before"), get(columns, "before", 3));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aRowHasThemToo(List<String> options) throws ReflectiveOperationException {
    Compiled compiled = compile(options);
    try (Heap heap = Heap.open()) {
      Object columns = make(compiled, heap);
      Object view = get(columns, "row", 3);
      ColumnsTest.on(view, "inside", -21);
      assertEquals(-21, get(columns, "inside", 3));
      assertEquals(0, get(columns, "inside", 2));
      assertEquals((byte) 0, get(columns, "before", 3));
      assertEquals(-42, view.getClass().getMethod("twice").invoke(view));
      assertEquals(get(columns, "toString", 3), view.toString());
      ColumnsTest.on(columns, "clear", 3);
      assertEquals(0, ColumnsTest.on(view, "inside"));
    }
  }

  @Test
  void onlyWhatSharesBytesSharesAColumn() {
    Compiled compiled = compile(List.of());
    String source = compiled.source("p.FlagsColumns");
    assertTrue(source.contains("BEFORE_BYTES = 4;"), source);
    assertTrue(source.contains("BEHIND_BYTES = 1;"), source);
    assertTrue(source.contains("VISIBLE_BYTES = 3;"), source);
    assertTrue(source.contains("LEFT_BYTES = 8;"), source);
    assertTrue(source.contains("place(row, LEFT_COLUMN, LEFT_BYTES) + 7"), source);
    assertFalse(source.contains("INSIDE_BYTES"), source);
    assertFalse(source.contains("WIDE_BYTES"), source);
    assertFalse(source.contains("RIGHT_BYTES"), source);
  }
}
