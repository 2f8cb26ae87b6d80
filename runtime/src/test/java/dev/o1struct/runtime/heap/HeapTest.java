package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.ForeignThreadException;
import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The composition root. */
class HeapTest {
  @Test
  void aPoolIsFoundAgainByNameAndSize() {
    try (Heap heap = Heap.open()) {
      assertSame(
          heap.pool(StructType.opaque("Point", 16)), heap.pool(StructType.opaque("Point", 16)));
      assertSame(heap.blocks("Point[]"), heap.blocks("Point[]"));
      assertSame(heap.names(), heap.names());
      assertSame(heap.frames(), heap.frames());
    }
  }

  @AssertsPlacement
  @Test
  void slotsHoldWhatWasWritten() {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
      long a = pool.allocateZeroed();
      long b = pool.allocateZeroed();
      MEMORY.set(JAVA_LONG_UNALIGNED, Handles.at(a + 8), 42);
      assertEquals(0, MEMORY.get(JAVA_LONG_UNALIGNED, Handles.at(b + 8)));
      assertEquals(42, MEMORY.get(JAVA_LONG_UNALIGNED, Handles.at(a + 8)));
      pool.free(a);
      assertEquals(a, pool.allocate(), "last in, first out");
      assertEquals(2, pool.live());
    }
  }

  @Test
  void closingGivesTheWindowBack() {
    int before = AddressSpace.windowsInUse();
    Heap heap = Heap.open();
    assertEquals(before + 1, AddressSpace.windowsInUse());
    heap.close();
    heap.close();
    assertTrue(heap.isClosed());
    assertEquals(before, AddressSpace.windowsInUse());
  }

  @Test
  void useAfterClosingIsRefused() {
    Heap heap = Heap.open();
    StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
    long slot = pool.allocate();
    pool.free(pool.allocate());
    BlockPool blocks = heap.blocks("bytes");
    FrameStack frames = heap.frames();
    heap.close();
    assertThrows(HeapClosedException.class, pool::allocate);
    assertThrows(HeapClosedException.class, () -> pool.free(0));
    assertThrows(HeapClosedException.class, () -> blocks.allocate(100));
    assertThrows(HeapClosedException.class, () -> frames.push(32));
    assertThrows(HeapClosedException.class, heap::names);
    assertThrows(HeapClosedException.class, () -> RawChain.of(heap).free(slot));
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 16, 48, 64, 192, 264, 1024, 4096, 12_288, 65_472})
  void slotsOfStructsAreAlignedToTheLargestPowerOfTwoInTheirSize(long slotBytes) {
    long alignment = Math.min(Long.lowestOneBit(slotBytes), 4096);
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Aligned", slotBytes));
      long[] slots = new long[200];
      for (int i = 0; i < slots.length; i++) {
        slots[i] = pool.allocate();
        assertEquals(0, Handles.at(slots[i]) % alignment, "slot=" + i);
      }
      for (int i = 0; i < slots.length; i += i < 150 ? 1 : 7) {
        pool.free(slots[i]);
      }
      heap.checkInvariants();
      pool.trim();
      heap.checkInvariants();
      assertEquals(0, Handles.at(pool.allocate()) % alignment);
      for (int i = 150; i < slots.length; i++) {
        if ((i - 150) % 7 != 0) {
          pool.free(slots[i]);
        }
      }
      pool.trim();
      heap.checkInvariants();
      assertEquals(1, pool.live());
    }
  }

  @Test
  void anotherThreadIsRefused() throws InterruptedException {
    AtomicReference<Throwable> caught = new AtomicReference<>(new AssertionError("not refused"));
    try (Heap heap = Heap.open()) {
      Thread thread = new Thread(() -> heap.pool(StructType.opaque("Point", 16)));
      thread.setUncaughtExceptionHandler((_, thrown) -> caught.set(thrown));
      thread.start();
      thread.join();
    }
    assertTrue(caught.get() instanceof ForeignThreadException, () -> "was: " + caught.get());
  }

  @Test
  void twoHeapsDoNotShareMemory() {
    try (Heap one = Heap.open();
        Heap two = Heap.open()) {
      long a = one.pool(StructType.opaque("Point", 16)).allocate();
      assertThrows(
          IllegalHandleException.class, () -> two.pool(StructType.opaque("Point", 16)).free(a));
      assertThrows(IllegalHandleException.class, () -> two.blocks("b").free(a, 16));
      assertThrows(IllegalHandleException.class, () -> two.names().release(a));
      assertThrows(IllegalHandleException.class, () -> RawChain.of(two).free(a));
    }
  }

  @Test
  void negativeReservationsAreRefused() {
    try (Heap heap = Heap.open()) {
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      assertThrows(IllegalSizeException.class, () -> heap.reserve(-1, true));
      assertThrows(IllegalSizeException.class, () -> points.reserve(-1, true));
      assertThrows(IllegalSizeException.class, () -> heap.reserveBlocks(16, -1, false));
      assertThrows(IllegalSizeException.class, () -> heap.reserveBlocks(1 << 20, 1, false));
      assertThrows(IllegalSizeException.class, () -> heap.reserveBlocks(0, 1, false));
    }
  }

  @Test
  void whatIsNoSizeIsRefusedByBlocks() {
    try (Heap heap = Heap.open()) {
      BlockPool blocks = heap.blocks("blocks");
      long block = blocks.allocate(100);
      for (long wrong : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 62) + 1}) {
        assertThrows(IllegalSizeException.class, () -> blocks.usableBytes(wrong));
        assertThrows(IllegalSizeException.class, () -> blocks.allocate(wrong));
        assertThrows(RuntimeException.class, () -> blocks.free(block, wrong));
      }
      assertEquals(1, blocks.live());
      heap.checkInvariants();
      blocks.free(block, 100);
      heap.checkInvariants();
    }
  }

  @Test
  void structsThatWereReservedAheadOfTheirPoolAreThereWhenItIsMade() {
    try (Heap heap = Heap.open()) {
      heap.reserveStructs("Point", 16, 10_000, true);
      assertEquals(0, heap.diagnostics().allocated(), "nobody knows yet whether there is a pool");
      StructPool<?> other = heap.pool(StructType.opaque("Line", 16));
      assertEquals(0, other.takenBytes());
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      assertTrue(points.takenBytes() >= 160_000);
      heap.reserveStructs("Line", 16, 10_000, false);
      assertTrue(other.takenBytes() >= 160_000);
    }
  }

  @SuppressWarnings("NullAway") // what the annotations forbid is refused too
  @Test
  void namesThatWouldNotComeBackFromAFileOrBreakALineAreRefused() {
    try (Heap heap = Heap.open()) {
      for (String wrong :
          List.of(
              "", "a\nb", "a\rb", "\0", "a\tb", "\u007f", "\u0085", "a\u2028", "\ud83d",
              "\udc00x")) {
        IllegalSettingException refused =
            assertThrows(IllegalSettingException.class, () -> heap.blocks(wrong));
        assertEquals(1, refused.toString().lines().count(), refused::toString);
        assertThrows(IllegalSettingException.class, () -> StructType.opaque(wrong, 16));
      }
      assertThrows(NullPointerException.class, () -> heap.blocks(null));
      assertThrows(NullPointerException.class, () -> heap.pool(null));
      assertThrows(NullPointerException.class, () -> StructType.opaque(null, 16));
      assertEquals(List.of(), heap.statistics().pools());
      for (String odd : List.of(" ", "a,b=c#d\"e\\f%0A", "→😀")) {
        assertEquals(odd, heap.blocks(odd).name());
        assertEquals(odd, StructType.opaque(odd, 16).name());
      }
    }
  }

  @Test
  void structsThatNoAddressSpaceHoldsAreRefused() {
    for (long wrong : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 47) + 1}) {
      assertThrows(IllegalSizeException.class, () -> StructType.opaque("x", wrong));
    }
    try (Heap heap = Heap.open()) {
      StructType<Void> large = StructType.opaque("large", (1L << 47) - 7);
      assertEquals(1L << 47, large.slotBytes());
      assertThrows(IllegalSizeException.class, () -> heap.pool(large));
      assertEquals(List.of(), heap.statistics().pools());
      assertThrows(WrongTypeException.class, () -> large.flyweight(0));
    }
  }

  @Test
  void whatIsNoBlockIsNotReadWhenItIsReallocated() {
    try (Heap heap = Heap.open();
        Heap other = Heap.open()) {
      BlockPool blocks = heap.blocks("blocks");
      long block = blocks.allocate(100);
      long foreign = other.blocks("blocks").allocate(100);
      for (long wrong : new long[] {-1, 1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40, foreign}) {
        assertThrows(WrongUseException.class, () -> blocks.reallocate(wrong, 100, 7));
        assertThrows(WrongUseException.class, () -> blocks.reallocate(wrong, 100, 100_000));
      }
      for (long wrong : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 50}) {
        assertThrows(WrongUseException.class, () -> blocks.reallocate(block, wrong, 7));
        assertThrows(RuntimeException.class, () -> blocks.reallocate(block, 100, wrong));
      }
      assertEquals(1, blocks.live());
      heap.checkInvariants();
    }
  }

  @Test
  void aPoolThatCannotHaveWhatWasReservedForItBeginsWithout() {
    HeapOptions small = HeapOptions.defaults().withInitialBytes(1 << 20).withCeilingBytes(1 << 20);
    try (Heap heap = Heap.open(small)) {
      heap.reserveStructs("Point", 16, 1_000_000, false);
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      assertEquals(0, points.takenBytes());
      points.free(points.allocate());
      assertEquals(1, heap.statistics().pools().size());
      assertThrows(HeapExhaustedException.class, () -> points.reserve(1_000_000, false));
      heap.checkInvariants();
    }
  }
}
