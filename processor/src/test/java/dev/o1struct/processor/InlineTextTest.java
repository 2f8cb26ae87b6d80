package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.testing.Seed;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, names and pointers in structs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InlineTextTest {
  private static final int CAPACITY = 12;
  private static final String PERSON =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Person {
        byte before();
        @Text(capacity = 12) String title();                          void title(String value);
        @Text(capacity = 4, encoding = Encoding.LATIN_1) CharSequence unit();
        void unit(CharSequence value);
        @Text(capacity = 5) @Length(3) String tag(int index);         void tag(int index, String value);
        @Name long species();                                         void species(long value);
        @Pointer long window();                                       void window(long value);
        @Pointer @Length(2) long more(int index);
        @Text(capacity = 1) String readOnly();
      }
      """;

  private Heap heap;
  private GeneratedStruct person;
  private long at;

  @BeforeAll
  void compile() {
    heap = Heap.open();
    person = Compiled.cleanly(PERSON).struct("p.Person");
  }

  @AfterAll
  void close() {
    heap.close();
  }

  @BeforeEach
  void allocate() {
    at = heap.blocks("test").allocateZeroed(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Ångström", "twelve bytes", "€€€€", "😀😀😀", "\u0001"})
  void textThatFitsIsReadAsItWasWritten(String text) {
    person.call("title", at, text);
    assertEquals(text, person.call("title", at));
    assertArrayEquals(
        Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), CAPACITY), bytes("TITLE", CAPACITY));
    assertTrue((boolean) person.call("titleEquals", at, text));
    assertFalse((boolean) person.call("titleEquals", at, text + "x"));
    assertEquals(text.getBytes(StandardCharsets.UTF_8).length, person.call("titleLength", at));
  }

  @Test
  void randomTextIsEncodedAsTheJdkDoes() {
    long seed = Seed.or(23);
    Random random = new Random(seed);
    int[] ranges = {0x80, 0x800, 0x1_0000, 0x11_0000};
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(5); k > 0; k--) {
        int point = 1 + random.nextInt(ranges[random.nextInt(4)] - 1);
        text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 'x' : point);
      }
      byte[] expected = text.toString().getBytes(StandardCharsets.UTF_8);
      if (expected.length <= CAPACITY) {
        person.call("title", at, text);
        assertArrayEquals(
            Arrays.copyOf(expected, CAPACITY), bytes("TITLE", CAPACITY), () -> "seed=" + seed);
        assertTrue((boolean) person.call("titleEquals", at, text), () -> "seed=" + seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"thirteen byte", "😀😀😀x", "a\0b", "half \uD83D", "\uDE00 half"})
  void textThatCannotBeStoredIsRefusedAndNothingIsWritten(String text) {
    person.call("title", at, "before");
    assertThrows(IllegalArgumentException.class, () -> person.call("title", at, text));
    assertEquals("before", person.call("title", at));
    assertFalse((boolean) person.call("titleEquals", at, text));
  }

  @Test
  void whyTextIsRefusedIsTold() {
    var longer =
        assertThrows(IllegalArgumentException.class, () -> person.call("unit", at, "meter"));
    assertEquals(
        "the text takes more bytes than there are: bytes=5 capacity=4", longer.getMessage());
    var illegal = assertThrows(IllegalArgumentException.class, () -> person.call("unit", at, "m€"));
    assertEquals(
        "the text has a character that cannot be stored in ISO 8859-1: character=U+20AC index=1",
        illegal.getMessage());
  }

  @Test
  void latin1HasOneByteForEachCharacter() {
    person.call("unit", at, "kÅ²ÿ");
    assertEquals("kÅ²ÿ", person.call("unit", at));
    assertEquals(4, person.call("unitLength", at));
    assertEquals('ÿ', person.call("unitCharAt", at, 3));
    assertTrue((boolean) person.call("unitEquals", at, "kÅ²ÿ"));
    assertFalse((boolean) person.call("unitEquals", at, "kÅ²€"));
    assertThrows(IndexOutOfBoundsException.class, () -> person.call("unitCharAt", at, 4));
  }

  @Test
  void bytesAreReadOneByOne() {
    person.call("title", at, "€");
    assertEquals((byte) 0xE2, person.call("titleByteAt", at, 0));
    assertEquals((byte) 0, person.call("titleByteAt", at, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> person.call("titleByteAt", at, -1));
  }

  @Test
  void elementsOfAnArrayOfTextsAreApart() {
    person.call("tag", at, 0, "first");
    person.call("tag", at, 1, "two");
    person.call("tag", at, 2, "third");
    assertEquals("two", person.call("tag", at, 1));
    assertEquals("third", person.call("tag", at, 2));
    assertEquals("first", person.call("tag", at, 0));
    assertTrue((boolean) person.call("tagEquals", at, 1, "two"));
    assertThrows(IndexOutOfBoundsException.class, () -> person.call("tag", at, 3));
  }

  @Test
  void aFlyweightPassesTextOn() {
    Object flyweight = person.flyweight(at);
    GeneratedStruct.on(flyweight, "title", "Dr.");
    GeneratedStruct.on(flyweight, "unit", "kg");
    assertEquals("Dr.", GeneratedStruct.on(flyweight, "title"));
    assertEquals("kg", GeneratedStruct.on(flyweight, "unit"));
  }

  @Test
  void shorterTextLeavesNothingOfLongerText() {
    long other = heap.blocks("test").allocateZeroed(128);
    person.call("title", at, "long title");
    person.call("title", at, "x");
    person.call("title", other, "x");
    assertTrue((boolean) person.call("equals", at, other));
  }

  @Test
  void toStringTellsTextsNamesAndPointersApart() {
    person.call("title", at, "Dr.");
    person.call("species", at, 255L);
    person.call("window", at, -1L);
    assertEquals(
        "Person[before=0, title=\"Dr.\", unit=\"\", tag=[\"\", \"\", \"\"], species=name 0xff,"
            + " window=pointer 0xffffffffffffffff, more=[pointer 0x0, pointer 0x0], readOnly=\"\"]",
        person.call("toString", at));
    assertEquals(255L, person.call("species", at));
    assertEquals(-1L, person.call("window", at));
  }

  @Test
  void theMemoryLayoutHasTheSameSize() {
    assertEquals(person.size(), person.layout().byteSize());
    assertEquals(CAPACITY, person.constant("TITLE_CAPACITY"));
    assertEquals(5, person.constant("TAG_STRIDE"));
  }

  private byte[] bytes(String stem, int count) {
    byte[] bytes = new byte[count];
    long place = Handles.at(at + person.offset(stem));
    MemorySegment.copy(MEMORY, JAVA_BYTE, place, bytes, 0, count);
    return bytes;
  }
}
