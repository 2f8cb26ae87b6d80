package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.lang.foreign.MemoryLayout.PathElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is generated for structs that are laid out otherwise than by C. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutModesCodeTest {
  private static final String PAIR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair {
        byte a();    void a(byte value);
        int b();     void b(int value);
      }
      """;
  private static final String PACKED =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(layout = Layout.PACKED) public interface Packed {
        byte kind();                     void kind(byte value);
        long id();                       void id(long value);
        Pair pair();
        @Length(2) Pair pairs(int index);
        @Length(3) @U16 int score(int index);  void score(int index, int value);
        @Align(2) float ratio();         void ratio(float value);
      }
      """;
  private static final String LINES =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Lines {
        int first();                     void first(int value);
        @CacheLine long own();           void own(long value);
        byte last();                     void last(byte value);
      }
      """;
  private static final String BODY =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(layout = Layout.REORDERED) public interface Body {
        byte kind();                     void kind(byte value);
        double mass();                   void mass(double value);
        byte colour();                   void colour(byte value);
        int id();                        void id(int value);
      }
      """;
  private static final String REGISTERS =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Align(32) @Struct public interface Registers {
        @Offset(16) int status();        void status(int value);
        @Offset(0) int control();        void control(int value);
      }
      """;

  private Compiled compiled;
  private Heap heap;

  @BeforeAll
  void compile() {
    heap = Heap.open();
    compiled = Compiled.cleanly(PAIR, PACKED, LINES, BODY, REGISTERS);
  }

  @AfterAll
  void close() {
    heap.close();
  }

  private Object make(GeneratedStruct struct) {
    Object handle = GeneratedStruct.on(struct.pool(heap), "allocateZeroed");
    assertNotNull(handle);
    return handle;
  }

  @Test
  void packedFieldsAreReadAndWrittenWhereverTheyLie() {
    GeneratedStruct packed = compiled.struct("p.Packed");
    GeneratedStruct pair = compiled.struct("p.Pair");
    Object at = make(packed);
    packed.call("kind", at, (byte) 1);
    packed.call("id", at, 0x1122_3344_5566_7788L);
    pair.call("b", packed.call("pairs", at, 1), 77);
    packed.call("score", at, 2, 65_535);
    packed.call("ratio", at, 0.5f);
    assertEquals(0x1122_3344_5566_7788L, packed.call("id", at));
    assertEquals(
        "Packed[kind=1, id=1234605616436508552, pair=Pair[a=0, b=0], pairs=[Pair[a=0, b=0],"
            + " Pair[a=0, b=77]], score=[0, 0, 65535], ratio=0.5]",
        packed.call("toString", at));
    assertEquals(1, packed.offset("ID"));
    assertEquals(9, packed.offset("PAIR"));
    assertEquals(40, packed.offset("RATIO"));
    assertEquals(44, packed.size());
    Object copy = make(packed);
    packed.call("copy", at, copy);
    assertEquals(true, packed.call("equals", at, copy));
    packed.call("clear", at);
    assertEquals(false, packed.call("equals", at, copy));
    assertEquals(0L, packed.call("id", at));
  }

  @Test
  void theMemoryLayoutOfAPackedStructHasTheSameOffsets() {
    GeneratedStruct packed = compiled.struct("p.Packed");
    assertEquals(packed.size(), packed.layout().byteSize());
    assertEquals(2, packed.layout().byteAlignment());
    for (String field : new String[] {"id", "pair", "pairs", "score", "ratio"}) {
      assertEquals(
          packed.offset(field.toUpperCase(java.util.Locale.ROOT)),
          packed.layout().byteOffset(PathElement.groupElement(field)),
          field);
    }
    assertEquals(
        packed.offset("PAIRS") + 8 + 4,
        packed
            .layout()
            .byteOffset(
                PathElement.groupElement("pairs"),
                PathElement.sequenceElement(1),
                PathElement.groupElement("b")));
  }

  @Test
  void aFieldWithALineOfItsOwnStartsOneInEverySlotOfThePool() {
    GeneratedStruct lines = compiled.struct("p.Lines");
    assertEquals(192, lines.size());
    assertEquals(128, lines.offset("LAST"));
    assertEquals(64, lines.layout().byteAlignment());
    for (int i = 0; i < 50; i++) {
      long place = Handles.at((long) make(lines));
      assertEquals(0, (place + lines.offset("OWN")) % 64, "slot=" + i);
    }
  }

  @Test
  void aReorderedStructSaysWhatItSaved() {
    GeneratedStruct body = compiled.struct("p.Body");
    Object at = make(body);
    body.call("mass", at, 2.5);
    body.call("colour", at, (byte) 3);
    assertEquals(2.5, body.call("mass", at));
    assertEquals(0, body.offset("MASS"));
    assertEquals(16, body.size());
    assertEquals("Body[mass=2.5, id=0, kind=0, colour=3]", body.call("toString", at));
    String source = compiled.source("p.BodyStruct");
    assertTrue(
        source.contains("{@link Body} reordered, which saves 8 bytes: 16 bytes, aligned to 8."),
        source);
  }

  @Test
  void offsetsAreThoseThatWereGiven() {
    GeneratedStruct registers = compiled.struct("p.Registers");
    long at = (long) make(registers);
    registers.call("status", at, 42);
    long place = Handles.at(at);
    assertEquals(42, MEMORY.get(JAVA_INT_UNALIGNED, place + 16));
    assertEquals(32, registers.size());
    assertEquals(32, registers.constant("ALIGNMENT"));
    assertEquals(32, registers.layout().byteAlignment());
    assertEquals(0, place % 32);
    registers.call("clear", at);
    assertEquals(0, MEMORY.get(JAVA_BYTE, place + 16));
    assertEquals(16, registers.layout().byteOffset(PathElement.groupElement("status")));
  }
}
