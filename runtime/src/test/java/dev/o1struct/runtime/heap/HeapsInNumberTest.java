package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.InNarrowAddressSpace;
import dev.o1struct.runtime.testing.InWideAddressSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many heaps open at once, in a space that has room for them. */
class HeapsInNumberTest {
  private static final long MIB = 1L << 20;
  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(MIB).withCeilingBytes(MIB);
  private static final StructType<?> POINT = StructType.opaque("Point", 16);

  private final Deque<Heap> heaps = new ArrayDeque<>();
  private final int windowsBefore = AddressSpace.windowsInUse();

  @AfterEach
  void giveBack() {
    heaps.forEach(Heap::close);
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
  }

  private Heap open(HeapOptions options) {
    heaps.push(Heap.open(options));
    return heaps.getFirst();
  }

  private void openAndUse(int count, HeapOptions options) {
    List<Long> handles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StructPool<?> points = open(options).pool(POINT);
      handles.add(points.allocate());
    }
    assertEquals(windowsBefore + count, AddressSpace.windowsInUse());
    assertEquals(count, handles.stream().distinct().count());
    for (Heap heap : heaps) {
      heap.pool(POINT).free(handles.removeLast());
    }
  }

  @Test
  void tenThousandHeapsOfOneMebibyteAreOpenAtOnce() {
    assumeTrue(room() >= 11L << 30, "the file system has less room");
    openAndUse(10_000, SMALL);
  }

  @InWideAddressSpace
  @Test
  void aThousandHeapsOfTheDefaultsAreOpenAtOnce() {
    assumeTrue(room() >= 1L << 40, "checked mode and files have less room");
    openAndUse(1000, HeapOptions.defaults());
  }

  @Test
  void whenNoWindowIsFreeTheRefusalSaysWhoHasThem() {
    assumeTrue(AddressSpace.largestWindow() >= 16 * MIB);
    HeapOptions large = HeapOptions.defaults().withCeilingBytes(AddressSpace.largestWindow());
    AddressSpaceException refusal =
        assertThrows(
            AddressSpaceException.class,
            () -> {
              while (true) {
                open(large);
              }
            });
    String text = String.valueOf(refusal.getMessage());
    assertTrue(text.contains("windowBytes=" + large.ceilingBytes()), text);
    assertTrue(text.contains("heap=" + heaps.getLast().assembly().number() + " "), text);
    assertTrue(text.contains("owner=" + Thread.currentThread().getName()), text);
    assertTrue(text.contains("in use: " + heaps.size() + " of "), text);
    assertTrue(text.contains("close heaps"), text);
    assertEquals(heaps.size() > 5, text.contains("and " + (heaps.size() - 5) + " more"), text);
    String smaller = text.replaceAll("(?s).*o1struct.ceiling=(\\d+)m has a window now.*", "$1");
    open(large.withCeilingBytes(Long.parseLong(smaller) << 20));
    heaps.removeLast().close();
    open(large);
  }

  @InNarrowAddressSpace
  @Test
  void aCeilingForWhichTheSpaceHasNoRoomAtAllIsRefusedAsASetting() {
    assumeTrue(AddressSpace.largestWindow() < HeapOptions.MOST_BYTES, "there is room for all");
    HeapOptions tooLarge = HeapOptions.defaults().withCeilingBytes(HeapOptions.MOST_BYTES);
    IllegalSettingException refusal =
        assertThrows(IllegalSettingException.class, () -> Heap.open(tooLarge));
    assertTrue(
        refusal.toString().endsWith("most=" + AddressSpace.largestWindow()), refusal::toString);
  }

  private static long room() {
    return AddressSpace.MEMORY.byteSize();
  }
}
