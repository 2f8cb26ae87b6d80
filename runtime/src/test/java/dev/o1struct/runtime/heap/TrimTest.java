package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.Trimmed;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.OfAnonymousMemory;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.runtime.testing.ResidentBytes;
import dev.o1struct.testing.Seed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes back to the system. */
class TrimTest {
  private static final long MIB = 1 << 20;

  private final RentedWindow window = new RentedWindow();

  @AfterEach
  void giveBack() {
    window.close();
  }

  @Test
  void heapsAtTheEndThatHoldNothingGo() {
    RawChain chain = window.chain();
    chain.allocate(100);
    long large = chain.allocate(3 * MIB);
    assertEquals(0, chain.trim(), "the last heap is in use");
    chain.free(large);
    assertEquals(6 * MIB, chain.trim());
    assertEquals(MIB - Window.UNUSED_BYTES, chain.capacity());
    chain.checkInvariants();
  }

  @Test
  void theFirstHeapStays() {
    RawChain chain = window.chain();
    assertEquals(0, chain.trim());
    assertEquals(1, chain.heapDiagnostics().size());
  }

  @Test
  void anEmptyHeapBeneathOneInUseStays() {
    RawChain chain = window.chain();
    long block = chain.allocate(3 * MIB);
    assertEquals(0, chain.trim());
    chain.free(block);
    assertEquals(6 * MIB, chain.trim());
  }

  @AssertsPlacement
  @Test
  void aBlockOfAHeapThatWentIsRefused() {
    RawChain chain = window.chain();
    long block = chain.allocate(MIB);
    chain.free(block);
    chain.trim();
    assertThrows(IllegalHandleException.class, () -> chain.free(block));
  }

  @Test
  void theHeapThatTheCeilingCutOffComesAgainAsItWas() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 5 * MIB);
    chain.reserve(5 * MIB - Window.UNUSED_BYTES);
    assertEquals(4 * MIB, chain.trim());
    chain.reserve(5 * MIB - Window.UNUSED_BYTES);
    assertEquals(2 * MIB, chain.heapDiagnostics().getLast().capacity());
    chain.checkInvariants();
  }

  @OfAnonymousMemory
  @Test
  void heapsThatWentLeaveNoPageInMemory() throws Throwable {
    assumeTrue(ResidentBytes.known(), "residence is not known in this run");
    RawChain chain = window.chain();
    long start = window.window().base() + MIB;
    chain.reserve(6 * MIB);
    new Reservation(null, chain.chain(), start, chain.chain().end()).finish();
    assertEquals(6 * MIB, ResidentBytes.in(start, start + 6 * MIB));
    chain.trim();
    assertEquals(0, ResidentBytes.in(start, start + 6 * MIB));
  }

  @OfAnonymousMemory
  @AssertsPlacement
  @Test
  void freePagesOfAHeapInUseCanGoAndNothingElseDoes() throws Throwable {
    assumeTrue(ResidentBytes.known(), "residence is not known in this run");
    assumeTrue(!AddressSpace.MEMORY.isMapped(), "a file cannot give back pages in the middle");
    RawChain chain = window.chain(16 * MIB, Growth.DOUBLE, 64 * MIB);
    long low = chain.allocate(MIB - 32);
    long middle = chain.allocate(MIB - 32);
    long high = chain.allocate(MIB - 32);
    fill(low);
    fill(middle);
    fill(high);
    chain.free(middle);
    long bytes = chain.discardFree();
    assertTrue(bytes > 13 * MIB && bytes < 16 * MIB, () -> "bytes=" + bytes);
    assertTrue(ResidentBytes.in((middle + 4095) & -4096, (middle + MIB / 2) & -4096) == 0);
    checkFilled(low);
    checkFilled(high);
    chain.checkInvariants();
    fill(chain.allocate(MIB - 32));
    chain.checkInvariants();
  }

  private static void fill(long block) {
    for (long at = 0; at < MIB - 32; at += Long.BYTES) {
      MEMORY.set(JAVA_LONG_UNALIGNED, block + at, block ^ at);
    }
  }

  private static void checkFilled(long block) {
    for (long at = 0; at < MIB - 32; at += Long.BYTES) {
      assertEquals(block ^ at, MEMORY.get(JAVA_LONG_UNALIGNED, block + at));
    }
  }

  @Test
  void blocksFindTheirHeapsWhateverWasTrimmedAndAddedAgain() {
    long seed = Seed.any();
    Random random = new Random(seed);
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 127 * MIB);
    Deque<Long> live = new ArrayDeque<>();
    for (int step = 0; step < 4000; step++) {
      boolean growing = step / 500 % 2 == 0;
      if (random.nextInt(4) < (growing ? 3 : 1)) {
        long block = chain.allocate(Long.BYTES + random.nextInt(200_000));
        MEMORY.set(JAVA_LONG_UNALIGNED, block, block);
        live.push(block);
      } else if (!live.isEmpty()) {
        long block = random.nextBoolean() ? live.pop() : live.pollLast();
        assertEquals(block, MEMORY.get(JAVA_LONG_UNALIGNED, block), () -> "seed=" + seed);
        chain.free(block);
      }
      if (step % 100 == 99) {
        chain.trim();
        chain.discardFree();
        chain.checkInvariants();
      }
    }
    live.forEach(chain::free);
    chain.trim();
    chain.checkInvariants();
    assertEquals(0, chain.allocated(), () -> "seed=" + seed);
    assertEquals(1, chain.heapDiagnostics().size(), () -> "seed=" + seed);
  }

  @Test
  void aHeapGivesSlabsToItsHeapsAndHeapsToTheSystem() {
    try (Heap heap = Heap.open(HeapOptions.defaults().withInitialBytes(MIB))) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 1024));
      long[] points = new long[4096];
      for (int i = 0; i < points.length; i++) {
        points[i] = pool.allocate();
      }
      long grown = RawChain.of(heap).capacity();
      for (long point : points) {
        pool.free(point);
      }
      Trimmed trimmed = heap.trim();
      assertEquals(grown - RawChain.of(heap).capacity(), trimmed.heapBytes());
      assertTrue(trimmed.slabBytes() >= 4096 * 1024, trimmed::toString);
      assertEquals(0, RawChain.of(heap).allocated());
      assertEquals(MIB - Window.UNUSED_BYTES, RawChain.of(heap).capacity());
      heap.checkInvariants();
    }
  }
}
