package dev.o1struct.runtime.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.settings.Settings;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.RawChain;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is configured, and who has the last word. */
class HeapOptionsTest {
  private static final HeapOptions CODE = HeapOptions.defaults().withInitialBytes(2 << 20);

  private static HeapOptions options(
      Map<String, String> properties, Map<String, String> variables) {
    return new Settings(properties::get, variables::get).over(CODE);
  }

  @Test
  void theProgramYieldsToThePropertyAndThatToTheEnvironment() {
    Map<String, String> property = Map.of("o1struct.initialHeap", "4m");
    Map<String, String> variable = Map.of("O1STRUCT_INITIAL_HEAP", "8m");
    assertEquals(2 << 20, options(Map.of(), Map.of()).initialBytes());
    assertEquals(4 << 20, options(property, Map.of()).initialBytes());
    assertEquals(8 << 20, options(property, variable).initialBytes());
  }

  @Test
  void everyOptionCanBeSetFromOutside() {
    Map<String, String> all =
        Map.of(
            "o1struct.initialHeap", "16m",
            "o1struct.growth", "none",
            "o1struct.ceiling", "100m",
            "o1struct.overflow", "64m",
            "o1struct.slab", "32k");
    assertEquals(
        new HeapOptions(16 << 20, Growth.NONE, 100 << 20, 32 << 10, 64 << 20),
        options(all, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"1048576,1048576", "2048k,2097152", "4M,4194304", "1g,1073741824"})
  void bytesMayHaveASuffix(String text, long bytes) {
    assertEquals(bytes, options(Map.of("o1struct.ceiling", text), Map.of()).ceilingBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1.5m", "1p", "1 m", "999999999999999g"})
  void malformedBytesAreRefused(String text) {
    IllegalSettingException refusal =
        assertThrows(
            IllegalSettingException.class,
            () -> options(Map.of("o1struct.ceiling", text), Map.of()));
    assertTrue(refusal.toString().endsWith("ceiling=" + text), refusal::toString);
    assertTrue(refusal.toString().contains("O1STRUCT_CEILING"), refusal::toString);
  }

  @Test
  void overflowMayBeOff() {
    HeapOptions allowed = CODE.withOverflowBytes(1 << 20);
    Map<String, String> off = Map.of("o1struct.overflow", "off");
    assertEquals(0, new Settings(off::get, _ -> null).over(allowed).overflowBytes());
    IllegalSettingException refusal =
        assertThrows(
            IllegalSettingException.class,
            () -> options(Map.of("o1struct.overflow", "on"), Map.of()));
    assertTrue(refusal.toString().contains("off, or a number of bytes"), refusal::toString);
  }

  @Test
  void unknownWordsAreRefusedAndTheValidOnesListed() {
    IllegalSettingException refusal =
        assertThrows(
            IllegalSettingException.class,
            () -> options(Map.of("o1struct.growth", "linear"), Map.of()));
    assertTrue(refusal.toString().contains("one of double, none"), refusal::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "initialHeap,3m",
    "initialHeap,512k",
    "initialHeap,32g",
    "ceiling,17g",
    "ceiling,1t",
    "slab,2k",
    "slab,48k",
    "slab,2m",
    "slab,256k",
    "ceiling,1k",
    "overflow,1k"
  })
  void valuesOutOfRangeAreRefused(String name, String value) {
    Map<String, String> property = Map.of("o1struct." + name, value);
    IllegalSettingException refusal =
        assertThrows(IllegalSettingException.class, () -> options(property, Map.of()));
    assertTrue(refusal.toString().contains(name + "="), refusal::toString);
  }

  @Test
  void aHeapIsLaidOutAsItsOptionsSay() {
    try (Heap heap = Heap.open(CODE.withCeilingBytes(6 << 20).withSlabBytes(8192))) {
      assertEquals((2 << 20) - Window.UNUSED_BYTES, RawChain.of(heap).capacity());
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
      pool.allocate();
      assertEquals(8192, pool.takenBytes());
      assertThrows(HeapExhaustedException.class, () -> RawChain.of(heap).reserve(6 << 20));
      assertEquals(1, heap.statistics().heaps().size(), "nothing was added for it");
    }
  }

  @Test
  void nullsAreRefusedAsOtherValuesAre() {
    String growth =
        assertThrows(IllegalSettingException.class, () -> CODE.withGrowth(Nulls.of())).toString();
    assertTrue(growth.endsWith("growth=null"), growth);
    String options =
        assertThrows(IllegalSettingException.class, () -> Heap.open(Nulls.of())).toString();
    assertTrue(options.endsWith("options=null"), options);
  }

  /** A null that no tool sees, as programs without such tools have them. */
  private static final class Nulls {
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T of() {
      return null;
    }
  }

  @Test
  void aFirstHeapAboveTheCeilingIsWhatTheCeilingLeaves() {
    try (Heap heap = Heap.open(HeapOptions.defaults().withCeilingBytes(1 << 20))) {
      assertEquals((1 << 20) - Window.UNUSED_BYTES, RawChain.of(heap).capacity());
      assertEquals((1 << 20) - Window.UNUSED_BYTES - 32, RawChain.of(heap).largestRequest());
    }
  }

  @Test
  void aHeapMayHaveMoreThanOneGibibyte() {
    HeapOptions large = HeapOptions.defaults().withCeilingBytes(4L << 30);
    try (Heap heap = Heap.open(large)) {
      assertEquals((2L << 30) - 32, RawChain.of(heap).largestRequest());
      heap.reserve((4L << 30) - Window.UNUSED_BYTES, false);
      heap.checkInvariants();
    }
  }
}
