package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.testing.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BitFieldTest {
  private static final String FLAGS =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Flags {
        @Bits(1) boolean visible();        void visible(boolean value);
        @Bits(3) @U8 int layer();          void layer(int value);
        @Bits(11) int angle();             void angle(int value);
        @Bits(3) Thread.State state();     void state(Thread.State value);
        @Bits(3) @EnumWidth(1) Level level();  void level(Level value);
        byte whole();                      void whole(byte value);
        @Bits(5) byte small();             void small(byte value);
        @Bits(12) short middle();          void middle(short value);
        @Bits(9) char letter();            void letter(char value);
        @Bits(20) @U32 int raw();          void raw(int value);
        @Bits(32) @U32 long wide();        void wide(long value);
        @Bits(32) @U32 int all();          void all(int value);
        @Bits(31) @U32 long most();        void most(long value);
        @Bits(33) long signed();           void signed(long value);
        @Bits(31) @U64 long unsigned();    void unsigned(long value);
        @Bits(64) long full();             void full(long value);
        @Bits(value = 4, newUnit = true) @U8 int last();  void last(int value);
        default void show() { visible(true); }
      }
      """;
  private static final String LEVEL =
      """
      package p;
      import dev.o1struct.annotations.*;
      public enum Level { @Code(-2) LOW, @Code(0) MIDDLE, @Code(3) HIGH }
      """;
  private static final String PACKET =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Packet {
        @Union(value = "head", arm = "parts") @Bits(4) @U8 int version();   void version(int value);
        @Union(value = "head", arm = "parts") @Bits(4) @U8 int length();    void length(int value);
        @Union("head") @U8 int first();
        Flags flags();
      }
      """;

  private Heap heap;
  private Compiled compiled;
  private GeneratedStruct flags;
  private Object[] levels;
  private long at;
  private long other;

  @BeforeAll
  void compile() {
    heap = Heap.open();
    compiled = Compiled.cleanly(FLAGS, LEVEL, PACKET);
    flags = compiled.struct("p.Flags");
    levels = compiled.load("p.Level").getEnumConstants();
  }

  @AfterAll
  void close() {
    heap.close();
  }

  @BeforeEach
  void allocate() {
    at = heap.blocks("test").allocateZeroed(128);
    other = heap.blocks("test").allocateZeroed(128);
  }

  @Test
  void writingOneFieldLeavesTheOthersAsTheyAre() {
    long seed = Seed.or(17);
    Random random = new Random(seed);
    Map<String, Object> model = new LinkedHashMap<>();
    List<String> names = List.copyOf(values(random).keySet());
    for (int i = 0; i < 2000; i++) {
      String name = names.get(random.nextInt(names.size()));
      Object value = Objects.requireNonNull(values(random).get(name));
      flags.call(name, at, value);
      model.put(name, value);
      model.forEach((field, held) ->
          assertEquals(held, flags.call(field, at), () -> field + " seed=" + seed));
    }
  }

  private Map<String, Object> values(Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("visible", random.nextBoolean());
    values.put("layer", random.nextInt(8));
    values.put("angle", random.nextInt(2048) - 1024);
    values.put("state", random.nextBoolean() ? Thread.State.BLOCKED : Thread.State.TERMINATED);
    values.put("level", levels[random.nextInt(3)]);
    values.put("whole", (byte) random.nextInt());
    values.put("small", (byte) (random.nextInt(32) - 16));
    values.put("middle", (short) (random.nextInt(4096) - 2048));
    values.put("letter", (char) random.nextInt(512));
    values.put("raw", random.nextInt(1 << 20));
    values.put("wide", random.nextInt() & 0xFFFF_FFFFL);
    values.put("all", random.nextInt());
    values.put("most", random.nextInt() & 0x7FFF_FFFFL);
    values.put("signed", random.nextLong() >> 31);
    values.put("unsigned", random.nextLong() >>> 33);
    values.put("full", random.nextLong());
    values.put("last", random.nextInt(16));
    return values;
  }

  @Test
  void tooWideAValueKeepsItsLowBits() {
    flags.call("layer", at, 0xFB);
    assertEquals(3, flags.call("layer", at));
    flags.call("angle", at, 1024);
    assertEquals(-1024, flags.call("angle", at));
    assertEquals(false, flags.call("visible", at));
  }

  @Test
  void fieldsStartAtTheLowestBit() {
    flags.call("visible", at, true);
    flags.call("layer", at, 7);
    assertEquals(0xF, MEMORY.get(JAVA_BYTE, Handles.at(at)));
  }

  @Test
  void bitsThatBelongToNoFieldAreNotCompared() {
    assertTrue((boolean) flags.call("equals", at, other));
    long last = other + flags.offset("LAST");
    MEMORY.set(JAVA_BYTE, Handles.at(last), (byte) 0x50);
    assertTrue((boolean) flags.call("equals", at, other));
    MEMORY.set(JAVA_BYTE, Handles.at(last), (byte) 0x51);
    assertFalse((boolean) flags.call("equals", at, other));
  }

  @Test
  void copyAndClearTakeAllBits() {
    long seed = Seed.or(1);
    values(new Random(seed)).forEach((name, value) -> flags.call(name, at, value));
    flags.call("copy", at, other);
    assertTrue((boolean) flags.call("equals", at, other), () -> "seed=" + seed);
    flags.call("clear", other);
    assertEquals(0L, flags.call("full", other));
    assertEquals(false, flags.call("visible", other));
  }

  @Test
  void aFlyweightHasTheSameValues() throws ReflectiveOperationException {
    Object flyweight = flags.flyweight(at);
    GeneratedStruct.on(flyweight, "angle", -5);
    assertEquals(-5, GeneratedStruct.on(flyweight, "angle"));
    compiled.load("p.Flags").getMethod("show").invoke(flyweight);
    assertEquals(true, flags.call("visible", at));
  }

  @Test
  void toStringShowsEachBitField() {
    flags.call("state", at, Thread.State.BLOCKED);
    flags.call("all", at, -1);
    String text = (String) flags.call("toString", at);
    assertTrue(text.startsWith("Flags[visible=false, layer=0, angle=0, state=BLOCKED,"), text);
    assertTrue(text.contains("all=4294967295"), text);
  }

  @Test
  void theMemoryLayoutIsAsLargeAndAsAligned() {
    assertEquals(flags.size(), flags.layout().byteSize());
    assertEquals(8, flags.layout().byteAlignment());
  }

  @Test
  void armsOfAUnionMayBeBitFields() {
    GeneratedStruct packet = compiled.struct("p.Packet");
    packet.call("version", at, 4);
    packet.call("length", at, 5);
    assertEquals(0x54, packet.call("first", at));
    assertEquals(8, packet.offset("FLAGS"));
    packet.call("copy", at, other);
    assertTrue((boolean) packet.call("equals", at, other));
    String table = compiled.source("p.PacketStruct");
    assertTrue(table.contains("version  u8, bits 0-3"), table);
  }
}
