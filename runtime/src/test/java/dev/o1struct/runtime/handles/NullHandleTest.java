package dev.o1struct.runtime.handles;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.FrameOrderException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.RunsOnMalloc;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No door of the runtime reads or writes through null, whatever serves the blocks. */
@RunsOnMalloc
class NullHandleTest {
  private static final StructType<Void> ROW = StructType.opaque("Row", 48);

  @Test
  void eachDoorRefusesNull() {
    try (Heap heap = Heap.open()) {
      long row = heap.pool(ROW).allocateZeroed();
      long name = heap.names().intern("name");
      doors(heap, row, name)
          .forEach((door, use) -> assertThrows(IllegalHandleException.class, use, door));
      heap.pool(ROW).free(row);
      heap.names().release(name);
      heap.checkInvariants();
    }
  }

  private static Map<String, Executable> doors(Heap heap, long row, long name) {
    Map<String, Executable> doors = new LinkedHashMap<>();
    BlockPool blocks = heap.blocks("blocks");
    doors.put("free", () -> heap.pool(ROW).free(0));
    doors.put("free a block", () -> blocks.free(0, 8));
    doors.put("free a large block", () -> blocks.free(0, 1 << 20));
    doors.put("reallocate", () -> blocks.reallocate(0, 8, 100_000));
    doors.put("type clear", () -> ROW.clear(0));
    doors.put("type copy from", () -> ROW.copy(0, row));
    doors.put("type copy to", () -> ROW.copy(row, 0));
    doors.put("type equal", () -> ROW.equal(row, 0));
    doors.put("type hash", () -> ROW.hash(0));
    names(doors, heap.names(), name);
    return doors;
  }

  private static void names(Map<String, Executable> doors, NamePool names, long name) {
    NameBuilder builder = names.builder();
    doors.put("retain", () -> names.retain(0));
    doors.put("release", () -> names.release(0));
    doors.put("references", () -> names.references(0));
    doors.put("length", () -> names.length(0));
    doors.put("charAt", () -> names.charAt(0, 0));
    doors.put("hash", () -> names.hash(0));
    doors.put("isLatin1", () -> names.isLatin1(0));
    doors.put("toString", () -> names.toString(0));
    doors.put("folded", () -> names.folded(0));
    doors.put("compare", () -> names.compare(name, 0));
    doors.put("indexOf", () -> names.indexOf(0, name, 0));
    doors.put("indexOf null", () -> names.indexOf(name, 0, 0));
    doors.put("lastIndexOf", () -> names.lastIndexOf(name, 0, 4));
    doors.put("substring", () -> names.substring(0, 0, 1));
    doors.put("concat", () -> names.concat(name, 0));
    doors.put("append", () -> builder.appendName(0L));
    doors.put("appendName", () -> builder.appendName(0, 0, 1));
  }

  @Test
  void noFrameIsReleasedToNull() {
    try (Heap heap = Heap.open()) {
      heap.frames().push(32);
      assertThrows(FrameOrderException.class, () -> heap.frames().release(0));
    }
  }

  @Test
  void nullAndALittleIsRefusedWhereHandlesBecomePlaces() {
    for (long none : new long[] {0, 8, 4095, AddressSpace.FIRST_HANDLE - 1}) {
      assertThrows(IllegalHandleException.class, () -> Handles.at(none));
      assertThrows(IllegalHandleException.class, () -> Handles.at(none, 8));
    }
  }

  @Test
  void ofNoBytesThereIsNothingToRefuse() {
    assertEquals(0, Handles.at(0, 0));
  }

  @Test
  void theMessageSaysSo() {
    String message =
        String.valueOf(
            assertThrows(IllegalHandleException.class, () -> Handles.at(0)).getMessage());
    assertTrue(message.startsWith("The null handle is used"), message);
  }

  @Test
  void negativeHandlesAreLeftToTheBoundsOfMemory() {
    if (!Handles.CHECKED) {
      assertEquals(-8, Handles.at(-8));
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> Handles.MEMORY.get(JAVA_LONG_UNALIGNED, Handles.at(-8)));
    }
  }
}
