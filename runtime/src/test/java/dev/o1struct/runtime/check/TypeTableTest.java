package dev.o1struct.runtime.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeTableTest {
  private static final int MOST = 1 << 15;

  private final TypeTable table = new TypeTable();

  private static TypeTable.Key struct(String name, long bytes) {
    return new TypeTable.Key(name, bytes, 8, 1);
  }

  @Test
  void anIdHasTheSizeOfItsStruct() {
    for (long bytes : new long[] {1, 8, 32_767, 32_768, 1L << 33}) {
      assertEquals(bytes, table.bytes(table.struct(struct("S" + bytes, bytes), "S", List.of())));
    }
  }

  @Test
  void poolsOfBlocksOfClosedHeapsLeaveTheirNumbersToOthers() {
    for (int i = 0; i < 3 * MOST; i++) {
      int id = table.untyped("blocks " + i);
      assertEquals("blocks " + i, table.name(id));
      table.release(id);
    }
    int used = table.untyped("used");
    for (int i = 0; i < MOST; i++) {
      table.release(table.untyped("other " + i));
    }
    assertEquals("used", table.name(used));
    assertEquals(used, table.untyped("used"));
  }

  @Test
  void aNameThatOneHeapStillUsesIsKept() {
    int id = table.untyped("blocks");
    assertEquals(id, table.untyped("blocks"));
    table.release(id);
    for (int i = 0; i < MOST; i++) {
      int other = table.untyped("other " + i);
      assertNotEquals(id, other);
      table.release(other);
    }
    assertEquals(id, table.untyped("blocks"));
  }

  @Test
  void tooManyAtOnceAreRefusedInWords() {
    for (int i = 1; i < MOST; i++) {
      table.untyped("blocks " + i);
    }
    for (int i = 0; i < 2; i++) {
      String message =
          String.valueOf(
              assertThrows(AddressSpaceException.class, () -> table.untyped("more")).getMessage());
      assertTrue(message.endsWith("fewer names: types=" + MOST), message);
      assertThrows(AddressSpaceException.class, () -> table.struct(struct("S", 8), "S", List.of()));
    }
    assertEquals("blocks 1", table.name(table.untyped("blocks 1")));
  }
}
