package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedCodeTest {
  private static final String SCALARS =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Scalars {
        byte i8();              void i8(byte value);
        @I8 int narrow8();      void narrow8(int value);
        @U8 int u8();           void u8(int value);
        boolean truth();        void truth(boolean value);
        short i16();            void i16(short value);
        @I16 int narrow16();    void narrow16(int value);
        @U16 int u16();         void u16(int value);
        char letter();          void letter(char value);
        int i32();              void i32(int value);
        @U32 int bits();        void bits(int value);
        @U32 long u32();        void u32(long value);
        float f32();            void f32(float value);
        long i64();             void i64(long value);
        @U64 long u64();        void u64(long value);
        double f64();           void f64(double value);
        @Ref long handleOf();   void handleOf(long value);
        int readOnly();
      }
      """;
  private static final String COLOUR =
      """
      package p;
      public enum Colour { RED, GREEN, BLUE }
      """;
  private static final String NODE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Node {
        Colour colour();                          void colour(Colour value);
        @EnumWidth(1) Colour small();             void small(Colour value);
        @EnumWidth(2) @Length(2) Colour two(int index);  void two(int index, Colour value);
        @Ref Node next();                         void next(Node value);
        @Ref @Length(2) Node child(int index);    void child(int index, Node value);
        Pair pair();
        @Length(3) Pair pairs(int index);
        @Length(4) @U16 int score(int index);     void score(int index, int value);
        default int total() { return score(0) + score(1) + score(2) + score(3); }
      }
      """;
  private static final String PAIR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair {
        byte a();    void a(byte value);
        int b();     void b(int value);
      }
      """;

  private Heap heap;
  private GeneratedStruct scalars;
  private GeneratedStruct node;
  private GeneratedStruct pair;
  private long at;
  private long other;

  /** Options of the processor, beside the usual ones of javac. */
  List<String> options() {
    return List.of();
  }

  @BeforeAll
  void compile() {
    heap = Heap.open();
    Compiled compiled = Compiled.cleanly(options(), SCALARS, COLOUR, NODE, PAIR);
    scalars = compiled.struct("p.Scalars");
    node = compiled.struct("p.Node");
    pair = compiled.struct("p.Pair");
  }

  @AfterAll
  void close() {
    heap.close();
  }

  @BeforeEach
  void allocate() {
    at = heap.blocks("test").allocateZeroed(256);
    other = heap.blocks("test").allocateZeroed(256);
  }

  @ParameterizedTest
  @CsvSource({
    "i8, byte, -128",
    "i8, byte, 127",
    "narrow8, int, -128",
    "narrow8, int, 127",
    "u8, int, 0",
    "u8, int, 255",
    "truth, boolean, true",
    "truth, boolean, false",
    "i16, short, -32768",
    "narrow16, int, -32768",
    "narrow16, int, 32767",
    "u16, int, 65535",
    "letter, char, \uffff",
    "i32, int, -2147483648",
    "bits, int, -1",
    "u32, long, 4294967295",
    "f32, float, -0.5",
    "i64, long, -9223372036854775808",
    "u64, long, -1",
    "f64, double, 1e300",
    "handleOf, long, 4096"
  })
  void whatIsWrittenIsRead(String field, String type, String text) {
    Object value = parse(type, text);
    scalars.call(field, at, value);
    assertEquals(value, scalars.call(field, at));
    assertEquals(value, GeneratedStruct.on(scalars.flyweight(at), field));
  }

  private static Object parse(String type, String text) {
    return switch (type) {
      case "byte" -> Byte.valueOf(text);
      case "boolean" -> Boolean.valueOf(text);
      case "short" -> Short.valueOf(text);
      case "char" -> text.charAt(0);
      case "int" -> Integer.valueOf(text);
      case "float" -> Float.valueOf(text);
      case "long" -> Long.valueOf(text);
      default -> Double.valueOf(text);
    };
  }

  @Test
  void aWriteTouchesOnlyItsOwnBytes() {
    scalars.call("u8", at, -1);
    for (long i = 0; i < scalars.size(); i++) {
      int expected = i == scalars.offset("U8") ? -1 : 0;
      assertEquals(expected, MEMORY.get(JAVA_BYTE, Handles.at(at + i)), "offset=" + i);
    }
  }

  @Test
  void writingTooWideAValueKeepsTheLowBits() {
    scalars.call("u8", at, 0x1FF);
    scalars.call("u16", at, 0x1_0001);
    scalars.call("u32", at, 0x1_0000_0002L);
    scalars.call("narrow8", at, 0x180);
    assertEquals(0xFF, scalars.call("u8", at));
    assertEquals(1, scalars.call("u16", at));
    assertEquals(2L, scalars.call("u32", at));
    assertEquals(-128, scalars.call("narrow8", at));
  }

  @Test
  void anyByteButZeroIsTrue() {
    MEMORY.set(JAVA_BYTE, Handles.at(at + scalars.offset("TRUTH")), (byte) 2);
    assertEquals(true, scalars.call("truth", at));
  }

  @Test
  void offsetsInTheMemoryLayoutAreThoseOfTheConstants() {
    assertEquals(scalars.size(), scalars.layout().byteSize());
    assertEquals(scalars.constant("ALIGNMENT"), scalars.layout().byteAlignment());
    for (String field : "i8 narrow16 letter u32 f64 handleOf".split(" ", -1)) {
      String stem = field.equals("handleOf") ? "HANDLE_OF" : field.toUpperCase(Locale.ROOT);
      assertEquals(
          scalars.offset(stem),
          scalars.layout().byteOffset(PathElement.groupElement(field)),
          field);
    }
    assertEquals(
        node.offset("PAIRS") + 2 * node.constant("PAIRS_STRIDE") + pair.offset("B"),
        node.layout()
            .byteOffset(
                PathElement.groupElement("pairs"),
                PathElement.sequenceElement(2),
                PathElement.groupElement("b")));
  }

  @Test
  void anIndexOutsideTheArrayIsRefused() {
    node.call("score", at, 3, 7);
    assertEquals(7, node.call("score", at, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> node.call("score", at, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> node.call("score", at, -1, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> node.call("pairs", at, 3));
    Object flyweight = node.flyweight(at);
    assertThrows(IndexOutOfBoundsException.class, () -> GeneratedStruct.on(flyweight, "score", 4));
  }

  @Test
  void embeddedStructsAreReachedByInteriorHandles() {
    assertEquals(at + node.offset("PAIR"), node.call("pair", at));
    assertEquals(at + node.offset("PAIRS") + 8, node.call("pairs", at, 1));
    Object flyweight = GeneratedStruct.on(node.flyweight(at), "pairs", 1);
    assertNotNull(flyweight);
    GeneratedStruct.on(flyweight, "b", 42);
    assertEquals(42, pair.call("b", node.call("pairs", at, 1)));
  }

  @Test
  void anEnumIsStoredByOrdinal() {
    Object[] colours = node.call("colour", at).getClass().getEnumConstants();
    node.call("colour", at, colours[2]);
    node.call("small", at, colours[1]);
    node.call("two", at, 1, colours[2]);
    assertEquals(2, MEMORY.get(JAVA_INT_UNALIGNED, Handles.at(at + node.offset("COLOUR"))));
    assertEquals(colours[1], node.call("small", at));
    assertEquals(colours[2], node.call("two", at, 1));
    assertEquals(colours[0], node.call("two", at, 0));
  }

  @Test
  void bytesThatAreNoOrdinalAreRefusedByName() {
    MEMORY.set(JAVA_BYTE, Handles.at(at + node.offset("SMALL")), (byte) 200);
    var refused = assertThrows(IllegalStateException.class, () -> node.call("small", at));
    assertEquals(
        "Node.small holds no constant of Colour: handle=" + at + " ordinal=200",
        refused.getMessage());
    assertTrue(String.valueOf(node.call("toString", at)).contains("small=?200"));
  }

  @Test
  void aTypedReferenceIsAFlyweightOrNull() {
    Object flyweight = node.flyweight(at);
    assertNull(GeneratedStruct.on(flyweight, "next"));
    GeneratedStruct.on(flyweight, "next", node.flyweight(other));
    assertEquals(other, node.call("next", at));
    Object next = GeneratedStruct.on(flyweight, "next");
    assertNotNull(next);
    assertEquals(other, GeneratedStruct.on(next, "handle"));
    GeneratedStruct.on(flyweight, "next", (Object) null);
    assertEquals(0L, node.call("next", at));
    GeneratedStruct.on(flyweight, "child", 1, node.flyweight(at));
    assertEquals(at, node.call("child", at, 1));
  }

  @Test
  void twoFlyweightsFromOneGetterAreIndependent() {
    Object flyweight = node.flyweight(at);
    Object first = GeneratedStruct.on(flyweight, "pairs", 0);
    Object second = GeneratedStruct.on(flyweight, "pairs", 1);
    assertNotNull(first);
    assertNotNull(second);
    assertEquals(at + node.offset("PAIRS"), GeneratedStruct.on(first, "handle"));
    assertEquals(at + node.offset("PAIRS") + 8, GeneratedStruct.on(second, "handle"));
  }

  @Test
  void defaultMethodsWorkOnTheMemory() throws ReflectiveOperationException {
    Object flyweight = node.flyweight(at);
    for (int i = 0; i < 4; i++) {
      GeneratedStruct.on(flyweight, "score", i, 10 * i);
    }
    assertEquals(60, flyweight.getClass().getMethod("total").invoke(flyweight));
  }

  @Test
  void equalityDisregardsPadding() {
    pair.call("a", at, (byte) 1);
    pair.call("a", other, (byte) 1);
    MEMORY.set(JAVA_BYTE, Handles.at(at + 1), (byte) 99);
    assertEquals(true, pair.call("equals", at, other));
    pair.call("b", other, 5);
    assertEquals(false, pair.call("equals", at, other));
  }

  @Test
  void equalityDisregardsPaddingInsideEmbeddedStructs() {
    MEMORY.set(JAVA_BYTE, Handles.at(at + node.offset("PAIRS") + 8 + 1), (byte) 99);
    MEMORY.set(JAVA_BYTE, Handles.at(at + node.offset("PAIR") + 2), (byte) 99);
    assertEquals(true, node.call("equals", at, other));
    pair.call("b", node.call("pairs", at, 2), 1);
    assertEquals(false, node.call("equals", at, other));
  }

  @Test
  void copyAndClearCoverTheWholeStructAndNoMore() {
    MEMORY.asSlice(Handles.at(at), 256).fill((byte) 7);
    node.call("copy", at, other);
    assertEquals(
        -1,
        MEMORY
            .asSlice(Handles.at(at), node.size())
            .mismatch(MEMORY.asSlice(Handles.at(other), node.size())));
    assertEquals(0, MEMORY.get(JAVA_BYTE, Handles.at(other + node.size())));
    node.call("clear", at);
    assertEquals(-1, zeros(node.size()).mismatch(MEMORY.asSlice(Handles.at(at), node.size())));
    assertEquals(7, MEMORY.get(JAVA_BYTE, Handles.at(at + node.size())));
    MEMORY.asSlice(Handles.at(at), 256).fill((byte) 7);
    scalars.call("clear", at);
    assertEquals(
        -1, zeros(scalars.size()).mismatch(MEMORY.asSlice(Handles.at(at), scalars.size())));
    assertEquals(7, MEMORY.get(JAVA_BYTE, Handles.at(at + scalars.size())));
  }

  private static MemorySegment zeros(long bytes) {
    return MemorySegment.ofArray(new byte[(int) bytes]);
  }

  @Test
  void toStringPrintsUnsignedNumbersAndReferencesAsSuch() {
    scalars.call("bits", at, -1);
    scalars.call("u64", at, -1L);
    scalars.call("handleOf", at, 255L);
    assertEquals(
        "Scalars[i8=0, narrow8=0, u8=0, truth=false, i16=0, narrow16=0, u16=0, letter=\0, i32=0,"
            + " bits=4294967295, u32=0, f32=0.0, i64=0, u64=18446744073709551615, f64=0.0,"
            + " handleOf=0xff, readOnly=0]",
        scalars.call("toString", at));
    assertEquals(scalars.call("toString", at), scalars.flyweight(at).toString());
    node.call("score", other, 1, 3);
    assertEquals(
        "Node[colour=RED, small=RED, two=[RED, RED], next=0x0, child=[0x0, 0x0],"
            + " pair=Pair[a=0, b=0], pairs=[Pair[a=0, b=0], Pair[a=0, b=0], Pair[a=0, b=0]],"
            + " score=[0, 3, 0, 0]]",
        node.call("toString", other));
  }

  @Test
  void aPoolHandsOutSlotsThatFit() {
    Object pool = pair.pool(heap);
    Object handle = GeneratedStruct.on(pool, "allocateZeroed");
    assertNotNull(handle);
    assertEquals(0, pair.call("b", handle));
    StructPool<?> typed = (StructPool<?>) pool;
    assertEquals("Pair", typed.type().simpleName());
    assertEquals(8, typed.type().slotBytes());
    assertEquals(1, typed.live());
    GeneratedStruct.on(pool, "free", handle);
    assertEquals(0, typed.live());
  }

  @Test
  void aFieldWithoutSetterIsReadOnly() {
    assertEquals(0, scalars.call("readOnly", at));
    assertFalse(
        Arrays.stream(scalars.flyweight(at).getClass().getMethods())
            .anyMatch(m -> m.getName().equals("readOnly") && m.getParameterCount() == 1));
  }
}
