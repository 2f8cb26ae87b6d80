package dev.o1struct.player.structs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The layouts that a C compiler gives on x86-64 (DESIGN.md). */
final class StructLayoutTest {
  @Test
  void aValueAtRestHas32Bytes() {
    assertEquals(32, ActionVarStruct.SIZE);
    assertEquals(0, ActionVarStruct.TYPE_OFFSET);
    assertEquals(4, ActionVarStruct.STR_SIZE_OFFSET);
    assertEquals(8, ActionVarStruct.STRING_ID_OFFSET);
    assertEquals(16, ActionVarStruct.NUMERIC_VALUE_OFFSET);
    assertEquals(16, ActionVarStruct.NUMBER_OFFSET);
    assertEquals(16, ActionVarStruct.HEAP_PTR_OFFSET);
    assertEquals(24, ActionVarStruct.OWNS_MEMORY_OFFSET);
  }

  @Test
  void nodesOfNameListsHave24Bytes() {
    assertEquals(24, PropListStruct.SIZE);
    assertEquals(0, PropListStruct.NAME_OFFSET);
    assertEquals(8, PropListStruct.NAME_LENGTH_OFFSET);
    assertEquals(16, PropListStruct.NEXT_OFFSET);
    assertEquals(24, EnumeratedNameStruct.SIZE);
    assertEquals(0, EnumeratedNameStruct.NAME_OFFSET);
    assertEquals(8, EnumeratedNameStruct.NAME_LENGTH_OFFSET);
    assertEquals(16, EnumeratedNameStruct.NEXT_OFFSET);
  }

  @Test
  void anObjectStartsAsInTheCRuntime() {
    assertEquals(0, ASObjectStruct.REFCOUNT_OFFSET);
    assertEquals(4, ASObjectStruct.NUM_PROPERTIES_OFFSET);
    assertEquals(8, ASObjectStruct.NUM_USED_OFFSET);
    assertEquals(16, ASObjectStruct.PROPERTIES_OFFSET);
    assertEquals(24, ASObjectStruct.INTERFACE_COUNT_OFFSET);
    assertEquals(32, ASObjectStruct.INTERFACES_OFFSET);
    assertEquals(64, ASObjectStruct.SIZE);
  }

  @Test
  void aPropertyHas48BytesAndItsValueWithin() {
    assertEquals(48, ASPropertyStruct.SIZE);
    assertEquals(0, ASPropertyStruct.NAME_OFFSET);
    assertEquals(8, ASPropertyStruct.NAME_LENGTH_OFFSET);
    assertEquals(12, ASPropertyStruct.FLAGS_OFFSET);
    assertEquals(16, ASPropertyStruct.VALUE_OFFSET);
  }

  @Test
  void anArrayHas24Bytes() {
    assertEquals(24, ASArrayStruct.SIZE);
    assertEquals(0, ASArrayStruct.REFCOUNT_OFFSET);
    assertEquals(4, ASArrayStruct.LENGTH_OFFSET);
    assertEquals(8, ASArrayStruct.CAPACITY_OFFSET);
    assertEquals(16, ASArrayStruct.ELEMENTS_OFFSET);
  }
}
