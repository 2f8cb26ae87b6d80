package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Record twins: what a struct holds at some moment. */
class SnapshotTest {
  private static final String ALL =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(snapshot = true) public interface All extends Header {
        @U8 int small();                          void small(int value);
        boolean truth();                          void truth(boolean value);
        char letter();                            void letter(char value);
        @Bits(5) int bits();                      void bits(int value);
        double ratio();                           void ratio(double value);
        Thread.State state();                     void state(Thread.State value);
        @Text(capacity = 8) String title();       void title(String value);
        @Ref All next();                          void next(All value);
        Corner corner();
        @Length(2) Corner corners(int index);
        @Length(3) byte score(int index);         void score(int index, byte value);
        @Atomic long count();                     void count(long value);
        @Length(2) int all(int index);            void all(int index, int value);
        int i();                                  void i(int value);
        int readOnly();
      }
      """;
  private static final String HEADER =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Header { int kind(); void kind(int value); }
      """;
  private static final String CORNER =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(snapshot = true) public interface Corner {
        float x();    void x(float value);
        float y();    void y(float value);
      }
      """;
  private static final List<Byte> SCORES = List.of((byte) 1, (byte) -2, (byte) 3);

  static List<List<String>> options() {
    return AtomicFieldTest.options().toList();
  }

  /** A struct, filled; as the record of it is made by hand. */
  private static long filled(GeneratedStruct all, GeneratedStruct corner, Heap heap) {
    long at = allocate(all, heap);
    all.call("kind", at, 7);
    all.call("small", at, 200);
    all.call("truth", at, true);
    all.call("letter", at, 'x');
    all.call("bits", at, -3);
    all.call("ratio", at, 0.5);
    all.call("state", at, Thread.State.BLOCKED);
    all.call("title", at, "tïtle");
    all.call("next", at, at);
    corner.call("y", all.call("corner", at), 2.5f);
    corner.call("x", all.call("corners", at, 1), 1.5f);
    for (int i = 0; i < 3; i++) {
      all.call("score", at, i, SCORES.get(i));
    }
    all.call("count", at, 1L << 40);
    all.call("all", at, 1, 11);
    all.call("i", at, 12);
    return at;
  }

  private static long allocate(GeneratedStruct struct, Heap heap) {
    return ((StructPool<?>) struct.pool(heap)).allocateZeroed();
  }

  private static Object record(Compiled compiled, String name, Object... components) {
    try {
      return compiled.load(name).getConstructors()[0].newInstance(components);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aRecordHoldsEveryFieldAndWritesItBack(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, ALL, HEADER, CORNER);
    GeneratedStruct all = compiled.struct("p.All");
    GeneratedStruct corner = compiled.struct("p.Corner");
    corner.size();
    try (Heap heap = Heap.open()) {
      long at = filled(all, corner, heap);
      Object none = record(compiled, "p.CornerRecord", 0f, 0f);
      Object expected =
          record(
              compiled,
              "p.AllRecord",
              7,
              200,
              true,
              'x',
              -3,
              0.5,
              Thread.State.BLOCKED,
              "tïtle",
              at,
              record(compiled, "p.CornerRecord", 0f, 2.5f),
              List.of(none, record(compiled, "p.CornerRecord", 1.5f, 0f)),
              SCORES,
              1L << 40,
              List.of(0, 11),
              12,
              0);
      Object snapshot = compiled.invoke("p.AllRecord", "of", at);
      assertEquals(expected, snapshot);
      assertEquals(expected.hashCode(), snapshot.hashCode());
      assertTrue(snapshot.toString().contains("score=[1, -2, 3], count=1099511627776"));
      long other = allocate(all, heap);
      GeneratedStruct.on(snapshot, "to", other);
      assertEquals(true, all.call("equals", at, other));
      all.call("all", at, 0, 1);
      assertEquals(expected, snapshot, "it does not change with the struct");
      assertNotEquals(expected, compiled.invoke("p.AllRecord", "of", at));
    }
  }

  @Test
  void listsAreCopiedAndAsLongAsTheArray() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct(snapshot = true) public interface Row { @Length(2) int cell(int index); }
            """);
    List<Integer> cells = new ArrayList<>(List.of(1, 2));
    Object row = record(compiled, "p.RowRecord", cells);
    cells.set(0, 9);
    assertEquals(List.of(1, 2), GeneratedStruct.on(row, "cell"));
    cells.add(3);
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class, () -> record(compiled, "p.RowRecord", cells))
                .getMessage());
    assertEquals(
        "array=cell length=2 elements=3", message.substring(message.indexOf("array=cell")));
  }

  @Test
  void theRecordOfACaseHasTheCommonFieldsAndItsOwn() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public sealed interface Shape permits Circle { int colour(); void colour(int value); }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct(snapshot = true) public non-sealed interface Circle extends Shape {
              float radius();    void radius(float value);
            }
            """);
    GeneratedStruct circle = compiled.struct("p.Circle");
    compiled.struct("p.Shape").size();
    circle.size();
    try (Heap heap = Heap.open()) {
      long at =
          (long) Objects.requireNonNull(GeneratedStruct.on(circle.pool(heap), "allocateZeroed"));
      Object expected = record(compiled, "p.CircleRecord", 7, 1.5f);
      GeneratedStruct.on(expected, "to", at);
      assertEquals(expected, compiled.invoke("p.CircleRecord", "of", at));
      long any = allocate(compiled.struct("p.Shape"), heap);
      GeneratedStruct.on(expected, "to", any);
      assertEquals(expected, compiled.invoke("p.CircleRecord", "of", any), "it becomes that case");
    }
  }

  @Test
  void withoutBeingAskedForThereIsNone() {
    assertFalse(Compiled.cleanly(HEADER).generatedFiles().toString().contains("Record"));
  }
}
