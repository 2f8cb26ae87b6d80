package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Fields whose bytes have an order of their own. */
class ByteOrderTest {
  private static final String HEADER =
      """
      package p;
      import dev.o1struct.annotations.*;
      @ByteOrder(Endianness.BIG_ENDIAN)
      @Struct(layout = Layout.PACKED) public interface Header {
        byte tag();                              void tag(byte value);
        @U16 int kind();                         void kind(int value);
        @ByteOrder(Endianness.LITTLE_ENDIAN)
        @U32 long length();                      void length(long value);
        double ratio();                          void ratio(double value);
        @Length(2) short part(int index);        void part(int index, short value);
        @EnumWidth(2) Thread.State state();      void state(Thread.State value);
        boolean last();                          void last(boolean value);
      }
      """;

  @Test
  void numbersAreStoredInTheOrderThatWasAskedFor() {
    GeneratedStruct header = Compiled.cleanly(HEADER).struct("p.Header");
    try (Heap heap = Heap.open()) {
      Object at = GeneratedStruct.on(header.pool(heap), "allocateZeroed");
      assertNotNull(at);
      header.call("tag", at, (byte) 1);
      header.call("kind", at, 0xFF02);
      header.call("length", at, 0xF1020304L);
      header.call("ratio", at, Double.longBitsToDouble(0x0102_0304_0506_0708L));
      header.call("part", at, 1, (short) 0x0A0B);
      header.call("state", at, Thread.State.BLOCKED);
      header.call("last", at, true);
      assertEquals(
          "01" + "ff02" + "040302f1" + "0102030405060708" + "00000a0b" + "0002" + "01",
          bytes((long) at, header.size()));
      assertEquals(0xFF02, header.call("kind", at));
      assertEquals(0xF1020304L, header.call("length", at));
      assertEquals((short) 0x0A0B, header.call("part", at, 1));
      assertEquals(Thread.State.BLOCKED, header.call("state", at));
      assertEquals(true, header.call("last", at));
      GeneratedStruct.on(header.pool(heap), "free", at);
    }
    ValueLayout kind = (ValueLayout) header.layout().select(PathElement.groupElement("kind"));
    assertEquals(ByteOrder.BIG_ENDIAN, kind.order());
  }

  private static String bytes(long handle, long size) {
    byte[] bytes = new byte[(int) size];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = MEMORY.get(JAVA_BYTE, Handles.at(handle) + i);
    }
    return HexFormat.of().formatHex(bytes);
  }
}
