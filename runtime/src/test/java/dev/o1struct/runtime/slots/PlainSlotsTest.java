package dev.o1struct.runtime.slots;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.BlockModel;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots of one size. */
class PlainSlotsTest {
  private static final long SLAB = 64 << 10;

  private final RentedWindow window = new RentedWindow();
  private final RawChain chain = window.chain();

  @AfterEach
  void giveBack() {
    window.close();
  }

  private PlainSlots pool(long slotBytes) {
    return new PlainSlots(chain.chain(), slotBytes, SLAB);
  }

  @AssertsPlacement
  @Test
  void slotsFollowEachOtherWithoutAGap() {
    PlainSlots pool = pool(24);
    long first = pool.allocate();
    assertEquals(first + 24, pool.allocate());
    assertEquals(first + 48, pool.allocate());
  }

  @AssertsPlacement
  @Test
  void theSlotFreedLastIsReusedFirst() {
    PlainSlots pool = pool(32);
    long a = pool.allocate();
    long b = pool.allocate();
    pool.free(a);
    pool.free(b);
    assertEquals(b, pool.allocate());
    assertEquals(a, pool.allocate());
  }

  @AssertsPlacement
  @Test
  void aMillionActionVarsCostAtMost32AndATenthBytesEach() {
    PlainSlots pool =
        new PlainSlots(window.chain(32 << 20, Growth.DOUBLE, 1L << 30).chain(), 32, SLAB);
    for (int i = 0; i < 1_000_000; i++) {
      pool.allocate();
    }
    assertTrue(pool.takenBytes() <= 32_100_000, () -> "bytes=" + pool.takenBytes());
  }

  @Test
  void countersTellWhatHappened() {
    PlainSlots pool = pool(32);
    long a = pool.allocate();
    long b = pool.allocate();
    pool.free(a);
    pool.allocate();
    pool.free(b);
    assertEquals(1, pool.live());
    assertEquals(2, pool.peak());
    assertEquals(3, pool.allocations());
    assertEquals(2, pool.frees());
    assertEquals(SLAB, pool.takenBytes());
    assertEquals(32, pool.slotBytes());
  }

  @AssertsPlacement
  @Test
  void zeroedSlotsAreZeroWhateverWasThereBefore() {
    for (long bytes : new long[] {8, 24, 128, 136, 4096}) {
      PlainSlots pool = pool(bytes);
      long slot = pool.allocate();
      long neighbour = pool.allocate();
      MEMORY.asSlice(slot, 2 * bytes).fill((byte) -1);
      pool.free(slot);
      assertEquals(slot, pool.allocateZeroed());
      for (long at = slot; at < slot + bytes; at += 8) {
        assertEquals(0, MEMORY.get(JAVA_LONG_UNALIGNED, at), "slotBytes=" + bytes);
      }
      assertEquals(-1, MEMORY.get(JAVA_LONG_UNALIGNED, neighbour), "slotBytes=" + bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -8, 4, 12, 33})
  void aSlotThatIsNoMultipleOf8IsRefused(long slotBytes) {
    assertThrows(IllegalSizeException.class, () -> pool(slotBytes));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void freeingAHandleOutsideTheWindowIsRefused(long handle) {
    PlainSlots pool = pool(32);
    pool.allocate();
    assertThrows(IllegalHandleException.class, () -> pool.free(handle));
    assertEquals(1, pool.live());
  }

  @Test
  void freeingASlotTwiceInARowIsRefused() {
    PlainSlots pool = pool(32);
    long slot = pool.allocate();
    pool.free(slot);
    assertThrows(DoubleFreeException.class, () -> pool.free(slot));
    assertEquals(1, pool.frees());
  }

  @AssertsPlacement
  @Test
  void theInvariantWalkFindsASlotThatWasFreedTwice() {
    PlainSlots pool = pool(32);
    long a = pool.allocate();
    long b = pool.allocate();
    pool.allocate();
    pool.free(a);
    pool.free(b);
    pool.checkInvariants();
    pool.free(a);
    assertThrows(HeapCorruptedException.class, pool::checkInvariants);
    assertThrows(HeapCorruptedException.class, pool::trimSlabs);
  }

  @AssertsPlacement
  @Test
  void theInvariantWalkFindsTheSlotOfAnotherPool() {
    PlainSlots pool = pool(32);
    PlainSlots other = pool(32);
    pool.allocate();
    long stray = other.allocate();
    pool.free(stray);
    assertThrows(HeapCorruptedException.class, pool::checkInvariants);
  }

  @AssertsPlacement
  @Test
  void theInvariantWalkFindsAFreeListThatWasWrittenOver() {
    PlainSlots pool = pool(32);
    long slot = pool.allocate();
    pool.allocate();
    pool.free(slot);
    for (long wrong : new long[] {slot + 8, slot + 64, 8}) {
      MEMORY.set(JAVA_LONG_UNALIGNED, slot, wrong);
      assertThrows(HeapCorruptedException.class, pool::checkInvariants, () -> "link=" + wrong);
    }
  }

  @AssertsPlacement
  @Test
  void outOfMemoryLeavesThePoolUsable() {
    RawChain small = window.chain(1 << 20, Growth.NONE, 1 << 20);
    PlainSlots pool = new PlainSlots(small.chain(), 1024, SLAB);
    long last = 0;
    long count = 0;
    try {
      while (true) {
        last = pool.allocate();
        count++;
      }
    } catch (HeapExhaustedException full) {
      assertEquals(count, pool.live());
    }
    pool.free(last);
    assertEquals(last, pool.allocate());
    assertThrows(HeapExhaustedException.class, pool::allocate);
  }

  @ParameterizedTest
  @CsvSource({"8,65536", "4096,65536", "8192,131072", "32768,524288", "200000,1048576"})
  void largeSlotsGetLargerSlabs(long slotBytes, long slabBytes) {
    PlainSlots pool = pool(slotBytes);
    pool.allocate();
    assertEquals(slabBytes, pool.takenBytes());
  }

  @Test
  void trimmingGivesSlabsWithoutALiveSlotBack() {
    PlainSlots pool = pool(4096);
    long[] slots = new long[45];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = pool.allocate();
    }
    for (int i = 0; i < 30; i++) {
      pool.free(slots[i]);
    }
    long before = chain.allocated();
    assertEquals(2 * SLAB, pool.trimSlabs());
    assertEquals(before - 2 * SLAB, chain.allocated());
    assertEquals(SLAB, pool.takenBytes());
    assertEquals(45, pool.peak());
    assertEquals(0, pool.trimSlabs(), "nothing is left to give back");
  }

  @Test
  void trimmingAnEmptyPoolGivesEverythingBack() {
    PlainSlots pool = pool(4096);
    assertEquals(0, pool.trimSlabs());
    long slot = pool.allocate();
    pool.free(slot);
    assertEquals(SLAB, pool.trimSlabs());
    assertEquals(0, chain.allocated());
    assertEquals(1, pool.peak());
    pool.free(pool.allocate());
    assertEquals(1, pool.peak());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void aPoolAgreesWithTheModelTrimmingNowAndThen(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    PlainSlots pool = pool(1000);
    BlockModel model = new BlockModel();
    int peak = 0;
    for (int step = 0; step < 20_000; step++) {
      if (model.isEmpty() || random.nextInt(100) < (step / 1000 % 2 == 0 ? 65 : 35)) {
        model.allocated(pool.allocate(), 1000);
        peak = Math.max(peak, model.live());
      } else {
        pool.free(model.takeAny(random).handle());
      }
      if (random.nextInt(100) == 0) {
        pool.checkInvariants();
      }
      if (random.nextInt(500) == 0) {
        pool.trimSlabs();
        chain.checkInvariants();
      }
      assertEquals(model.live(), pool.live(), "seed=" + seed + " step=" + step);
      assertEquals(peak, pool.peak(), "seed=" + seed + " step=" + step);
    }
    while (!model.isEmpty()) {
      pool.free(model.takeAny(random).handle());
    }
    pool.trimSlabs();
    assertEquals(0, pool.takenBytes(), "seed=" + seed);
    assertEquals(0, chain.allocated(), "seed=" + seed);
  }
}
