package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.Flyweight;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.testing.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code hash}, and code that works on structs of any type. */
class StructTypeTest {
  private static final String SPOT =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Spot {
        byte kind();       void kind(byte value);
        double weight();   void weight(double value);
      }
      """;
  private static final String MIXED =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Mixed {
        byte first();                       void first(byte value);
        @Bits(3) @U8 int bits();            void bits(int value);
        int number();                       void number(int value);
        Spot spot();
        @Length(2) Spot spots(int index);
        short last();                       void last(short value);
      }
      """;

  static Stream<List<String>> options() {
    return AtomicFieldTest.options();
  }

  @ParameterizedTest
  @MethodSource("options")
  void aVectorHoldsStructsOfAnyType(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, SPOT, MIXED);
    try (Heap heap = Heap.open()) {
      vector(heap, compiled.struct("p.Spot").type(), compiled.struct("p.Spot"), "kind", (byte) 1);
      vector(heap, compiled.struct("p.Mixed").type(), compiled.struct("p.Mixed"), "number", 1000);
    }
  }

  private static <T> void vector(
      Heap heap, StructType<T> type, GeneratedStruct struct, String field, Object value) {
    StructPool<T> pool = heap.pool(type);
    long one = pool.allocateZeroed();
    long other = pool.allocateZeroed();
    struct.call(field, other, value);
    try (StructVector<T> vector = new StructVector<>(heap, type)) {
      for (int i = 0; i < 9; i++) {
        vector.add(one);
      }
      vector.add(other);
      assertEquals(10, vector.length());
      assertEquals(0, vector.indexOf(one));
      assertEquals(9, vector.indexOf(other));
      assertEquals(value, GeneratedStruct.on(vector.get(9), field));
      assertSame(vector.get(0), vector.get(9), "one flyweight, pointed elsewhere");
      assertEquals(vector.at(9), ((Flyweight) vector.get(9)).handle());
      type.clear(vector.at(9));
      assertEquals(0, vector.indexOf(vector.at(9)));
      assertTrue(vector.toString().startsWith(type.name() + "{" + struct.call("toString", one)));
      assertTrue(type.equal(one, vector.at(9)));
    }
    pool.free(one);
    pool.free(other);
    assertEquals(0, pool.live());
  }

  @Test
  void aTypeKnowsNameSizeAlignmentAndLayout() {
    Compiled compiled = Compiled.cleanly(SPOT, MIXED);
    StructType<?> mixed = compiled.struct("p.Mixed").type();
    GeneratedStruct struct = compiled.struct("p.Mixed");
    assertEquals("p.Mixed", mixed.name());
    assertEquals("p.Mixed", mixed.toString());
    assertEquals("Mixed", mixed.simpleName());
    assertEquals(struct.size(), mixed.size());
    assertEquals(struct.constant("ALIGNMENT"), mixed.alignment());
    assertSame(struct.layout(), mixed.layout());
  }

  @ParameterizedTest
  @MethodSource("options")
  void equalStructsHaveEqualHashesWhateverThePadding(List<String> options) {
    Compiled compiled = Compiled.cleanly(options, SPOT, MIXED);
    StructType<?> type = compiled.struct("p.Mixed").type();
    long seed = Seed.any();
    Random random = new Random(seed);
    try (Heap heap = Heap.open()) {
      // of a chain's block all code can read the bytes
      long one = heap.blocks("mixed").allocate(type.size());
      long other = heap.blocks("mixed").allocate(type.size());
      for (int round = 0; round < 2000; round++) {
        byte value = (byte) random.nextInt(3);
        for (long i = 0; i < type.size(); i++) {
          MEMORY.set(JAVA_BYTE, Handles.at(one + i), value);
          MEMORY.set(JAVA_BYTE, Handles.at(other + i), value);
        }
        long changed = random.nextLong(type.size());
        byte with = (byte) (1 << random.nextInt(8));
        MEMORY.set(JAVA_BYTE, Handles.at(other + changed), with);
        String message = "seed=" + seed + " byte=" + changed + " value=" + value + " with=" + with;
        if (type.equal(one, other)) {
          assertEquals(type.hash(one), type.hash(other), message);
        } else {
          assertNotEquals(type.hash(one), type.hash(other), message);
        }
      }
    }
  }

  @Test
  void neighbouringValuesHaveHashesOfTheirOwn() {
    Compiled compiled = Compiled.cleanly(SPOT);
    GeneratedStruct spot = compiled.struct("p.Spot");
    Set<Object> hashes = new HashSet<>();
    Set<Object> lowBits = new HashSet<>();
    try (Heap heap = Heap.open()) {
      long at = heap.pool(compiled.struct("p.Spot").type()).allocateZeroed();
      for (int i = 0; i < 10_000; i++) {
        spot.call("weight", at, (double) i);
        int hash = (int) spot.call("hash", at);
        hashes.add(hash);
        lowBits.add(hash & 0xFFF);
      }
    }
    assertTrue(hashes.size() > 9990, "distinct=" + hashes.size());
    assertTrue(lowBits.size() > 3500, "tables use the low bits: distinct=" + lowBits.size());
  }

  @Test
  void aFlyweightIsAnObjectOfItsOwnWhateverItPointsAt() {
    Compiled compiled = Compiled.cleanly(SPOT);
    try (Heap heap = Heap.open()) {
      long at = heap.pool(compiled.struct("p.Spot").type()).allocateZeroed();
      Object one = compiled.struct("p.Spot").flyweight(at);
      Object other = compiled.struct("p.Spot").flyweight(at);
      assertNotEquals(one, other, "it may be pointed elsewhere: compare structs instead");
      Set<Object> set = new HashSet<>(List.of(one));
      GeneratedStruct.on(one, "weight", 2.0);
      assertTrue(set.contains(one), "its hash does not change with the struct");
    }
  }
}
