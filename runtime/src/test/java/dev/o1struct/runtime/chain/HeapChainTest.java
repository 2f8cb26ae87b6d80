package dev.o1struct.runtime.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heaps side by side. */
class HeapChainTest {
  private static final long MIB = 1 << 20;

  private final RentedWindow window = new RentedWindow();

  @AfterEach
  void giveBack() {
    window.close();
  }

  @Test
  void heapsDoubleFromTheInitialSize() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 15 * MIB);
    chain.reserve(14 * MIB);
    List<Long> sizes = chain.heapDiagnostics().stream().map(HeapDiagnostics::capacity).toList();
    assertEquals(List.of(MIB - Window.UNUSED_BYTES, 2 * MIB, 4 * MIB, 8 * MIB), sizes);
  }

  @Test
  void theLastHeapIsCutOffAtTheCeiling() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 5 * MIB);
    chain.reserve(5 * MIB - Window.UNUSED_BYTES);
    assertEquals(2 * MIB, chain.heapDiagnostics().getLast().capacity());
    assertThrows(HeapExhaustedException.class, () -> chain.reserve(5 * MIB));
  }

  @AssertsPlacement
  @Test
  void everyBlockFindsItsHeap() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 31 * MIB);
    long[] blocks = new long[55];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = chain.allocate(MIB / 2 - 32);
    }
    assertEquals(5, chain.heapDiagnostics().size());
    for (long block : blocks) {
      chain.free(block);
    }
    chain.checkInvariants();
    assertEquals(0, chain.allocated());
  }

  @AssertsPlacement
  @Test
  void aRequestGoesToTheLowestHeapThatCanServeIt() {
    RawChain chain = window.chain();
    long low = chain.allocate(MIB / 4);
    long high = chain.allocate(MIB);
    assertTrue(high > low + MIB / 2);
    long next = chain.allocate(100);
    assertTrue(next < high, "the first heap has room for it");
  }

  @Test
  void heapsAreAddedUntilOneIsLargeEnough() {
    RawChain chain = window.chain();
    chain.allocate(3 * MIB);
    assertEquals(3, chain.heapDiagnostics().size());
    assertEquals(0, chain.diagnostics().refusals());
  }

  @AssertsPlacement
  @Test
  void aRequestThatNoHeapCouldEverServeAddsNone() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 15 * MIB);
    HeapExhaustedException refusal =
        assertThrows(HeapExhaustedException.class, () -> chain.allocate(9 * MIB));
    assertEquals(1, chain.heapDiagnostics().size());
    assertEquals(chain.largestRequest(), refusal.largestRequest());
    assertTrue(refusal.toString().contains("ceiling=" + 15 * MIB), refusal::toString);
    chain.allocate(8 * MIB - 32);
  }

  @Test
  void withoutGrowthTheFirstHeapIsAll() {
    RawChain chain = window.chain(MIB, Growth.NONE, 15 * MIB);
    assertThrows(HeapExhaustedException.class, () -> chain.allocate(MIB));
    assertThrows(HeapExhaustedException.class, () -> chain.reserve(2 * MIB));
    chain.allocate(MIB / 4);
    assertEquals(1, chain.heapDiagnostics().size());
  }

  @Test
  void reservingLeavesTheHeapsSound() {
    RawChain chain = window.chain();
    long block = chain.allocate(1000);
    chain.reserve(10 * MIB);
    chain.checkInvariants();
    assertTrue(chain.capacity() >= 10 * MIB);
    chain.free(block);
    chain.checkInvariants();
  }

  @Test
  void aWholeWindowCanBeReserved() {
    RawChain chain = window.chain(32 * MIB, Growth.DOUBLE, Long.MAX_VALUE);
    long most = window.window().bytes() - Window.UNUSED_BYTES;
    chain.reserve(most);
    assertEquals(most, chain.capacity());
    chain.checkInvariants();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 32, Long.MAX_VALUE, Long.MIN_VALUE})
  void handlesOutsideTheChainAreRefused(long offset) {
    RawChain chain = window.chain();
    assertThrows(IllegalHandleException.class, () -> chain.free(offset));
    assertThrows(IllegalHandleException.class, () -> chain.free(window.window().base() + MIB + 32));
  }

  @Test
  void sizesThatAreNotPositiveAreRefused() {
    RawChain chain = window.chain();
    assertThrows(IllegalSizeException.class, () -> chain.allocate(0));
    assertThrows(IllegalSizeException.class, () -> chain.allocate(-8));
    assertThrows(HeapExhaustedException.class, () -> chain.allocate(Long.MAX_VALUE));
  }

  @Test
  void freeingTwiceIsRefusedAndChangesNoCounter() {
    RawChain chain = window.chain();
    long block = chain.allocate(100);
    chain.allocate(100);
    chain.free(block);
    long before = chain.allocated();
    assertThrows(DoubleFreeException.class, () -> chain.free(block));
    assertEquals(before, chain.allocated());
  }
}
