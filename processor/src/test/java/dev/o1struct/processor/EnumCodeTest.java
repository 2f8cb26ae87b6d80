package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnumCodeTest {
  private static final String OPCODE =
      """
      package p;
      import dev.o1struct.annotations.*;
      public enum Opcode { @Code(0x99) JUMP, @Code(0x0A) ADD, @Code(0x0B) @Deprecated SUBTRACT }
      """;
  private static final String LEVEL =
      """
      package p;
      import dev.o1struct.annotations.*;
      public enum Level { @Code(-1) NONE, @Code(100) FULL }
      """;
  private static final String STEP =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Step {
        @EnumWidth(1) Opcode opcode();                   void opcode(Opcode value);
        @EnumWidth(2) @Length(3) Opcode more(int index); void more(int index, Opcode value);
        @EnumWidth(2) Level level();                     void level(Level value);
        Opcode code();                                   void code(Opcode value);
        Thread.State state();
      }
      """;

  private Heap heap;
  private GeneratedStruct step;
  private Object[] opcodes;
  private Object[] levels;
  private long at;

  @BeforeAll
  void compile() {
    heap = Heap.open();
    Compiled compiled = Compiled.cleanly(OPCODE, LEVEL, STEP);
    step = compiled.struct("p.Step");
    opcodes = compiled.load("p.Opcode").getEnumConstants();
    levels = compiled.load("p.Level").getEnumConstants();
  }

  @AfterAll
  void close() {
    heap.close();
  }

  @BeforeEach
  void allocate() {
    at = heap.blocks("test").allocateZeroed(64);
  }

  @Test
  void aConstantIsStoredByItsCode() {
    step.call("opcode", at, opcodes[0]);
    assertEquals((byte) 0x99, MEMORY.get(JAVA_BYTE, place("OPCODE")));
    assertEquals(opcodes[0], step.call("opcode", at));
    step.call("more", at, 2, opcodes[1]);
    assertEquals(10, MEMORY.get(JAVA_SHORT_UNALIGNED, place("MORE") + 4));
    assertEquals(opcodes[1], step.call("more", at, 2));
    step.call("code", at, opcodes[2]);
    assertEquals(opcodes[2], GeneratedStruct.on(step.flyweight(at), "code"));
  }

  @Test
  void aFlyweightPassesConstantsOn() {
    Object flyweight = step.flyweight(at);
    GeneratedStruct.on(flyweight, "opcode", opcodes[1]);
    assertEquals(opcodes[1], GeneratedStruct.on(flyweight, "opcode"));
  }

  @Test
  void codesAreSignedIfOneIsNegative() {
    step.call("level", at, levels[0]);
    assertEquals(-1, MEMORY.get(JAVA_SHORT_UNALIGNED, place("LEVEL")));
    assertEquals(levels[0], step.call("level", at));
    step.call("level", at, levels[1]);
    assertEquals(levels[1], step.call("level", at));
  }

  @Test
  void bytesThatAreNoCodeAreRefusedByName() {
    var refused = assertThrows(IllegalStateException.class, () -> step.call("opcode", at));
    assertEquals(
        "Step.opcode holds no code of Opcode: handle=" + at + " code=0", refused.getMessage());
    MEMORY.set(JAVA_BYTE, place("OPCODE"), (byte) -1);
    assertThrows(IllegalStateException.class, () -> step.call("opcode", at));
  }

  @Test
  void nothingIsWrittenForNull() {
    step.call("opcode", at, opcodes[1]);
    assertThrows(
        NullPointerException.class,
        () -> GeneratedStruct.on(step.flyweight(at), "opcode", (Object) null));
    assertEquals(opcodes[1], step.call("opcode", at));
  }

  @Test
  void toStringShowsConstantsAndUnknownCodes() {
    step.call("opcode", at, opcodes[1]);
    step.call("more", at, 1, opcodes[2]);
    assertEquals(
        "Step[opcode=ADD, more=[?0, SUBTRACT, ?0], level=?0, code=?0, state=NEW]",
        step.call("toString", at));
  }

  @Test
  void equalStructsHaveTheSameCodes() {
    long other = heap.blocks("test").allocateZeroed(64);
    step.call("level", at, levels[1]);
    assertFalse((boolean) step.call("equals", at, other));
    step.call("copy", at, other);
    assertTrue((boolean) step.call("equals", at, other));
    assertEquals(levels[1], step.call("level", other));
  }

  private long place(String stem) {
    return Handles.at(at + step.offset(stem));
  }
}
