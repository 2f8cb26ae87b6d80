package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Memory past the ceiling, where it is allowed. */
class OverflowTest {
  private static final long MIB = 1 << 20;

  private static final HeapOptions SMALL =
      HeapOptions.defaults()
          .withInitialBytes(MIB)
          .withCeilingBytes(MIB)
          .withSlabBytes(16 << 10)
          .withOverflowBytes(8 * MIB);

  private final RentedWindow window = new RentedWindow();
  private final int windowsBefore = AddressSpace.windowsInUse();

  @AfterEach
  void giveBack() {
    window.close();
  }

  @AssertsPlacement
  @Test
  void aBlockPastTheCeilingComesFromAnotherWindowAndGoesBackThere() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, MIB, 4 * MIB);
    long own = chain.allocate(MIB / 4);
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
    long past = chain.allocate(MIB);
    assertEquals(windowsBefore + 1, AddressSpace.windowsInUse());
    assertTrue(chain.overflowHas(past));
    assertFalse(chain.overflowHas(own));
    assertEquals(4 * MIB, chain.overflowBytes());
    assertEquals(2, chain.heapDiagnostics().size());
    chain.checkInvariants();
    chain.free(past);
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
    assertEquals(0, chain.overflowBytes());
    assertThrows(IllegalHandleException.class, () -> chain.free(past));
    chain.checkInvariants();
  }

  @AssertsPlacement
  @Test
  void theLimitOfWhatMayOverflowHolds() {
    RawChain chain = window.chain(MIB, Growth.NONE, MIB, 4 * MIB);
    assertThrows(HeapExhaustedException.class, () -> chain.allocate(4 * MIB));
    assertEquals(windowsBefore, AddressSpace.windowsInUse(), "none is taken in vain");
    chain.allocate(2 * MIB - 32);
    chain.allocate(2 * MIB - 32);
    HeapExhaustedException refusal =
        assertThrows(HeapExhaustedException.class, () -> chain.allocate(2 * MIB - 32));
    assertTrue(refusal.toString().contains("o1struct.overflow="), refusal::toString);
    assertEquals(5 * MIB - Window.UNUSED_BYTES, refusal.capacity());
    chain.close();
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
  }

  @AssertsPlacement
  @Test
  void moreThanOneWindowIsTakenIfTheLimitAllowsIt() {
    RawChain chain = window.chain(MIB, Growth.NONE, MIB, 3L << 30);
    List<Long> blocks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      blocks.add(chain.allocate((256L << 20) - 32));
    }
    assertEquals(windowsBefore + 2, AddressSpace.windowsInUse(), "three in one, two in the next");
    chain.checkInvariants();
    blocks.forEach(chain::free);
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
  }

  @AssertsPlacement
  @Test
  void whatFitsBeneathTheCeilingStaysThere() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, MIB, 4 * MIB);
    chain.allocate(MIB);
    assertFalse(chain.overflowHas(chain.allocate(1000)));
    chain.close();
  }

  @Test
  void reservationsDoNotOverflow() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 3 * MIB, 4 * MIB);
    assertThrows(HeapExhaustedException.class, () -> chain.reserve(4 * MIB));
    assertEquals(0, chain.overflowBytes());
  }

  @AssertsPlacement
  @Test
  void poolsTakeTheirSlotsBackWhereverTheyLie() {
    try (Heap heap = Heap.open(SMALL)) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 1024));
      BlockPool blocks = heap.blocks("Point[]");
      Deque<Long> slots = new ArrayDeque<>();
      while (RawChain.of(heap).overflowBytes() == 0) {
        slots.push(pool.allocateZeroed());
      }
      long block = blocks.allocate(200);
      long large = blocks.allocate(100_000);
      assertTrue(RawChain.of(heap).overflowHas(block) && RawChain.of(heap).overflowHas(large));
      heap.checkInvariants();
      long last = slots.getFirst();
      pool.free(last);
      assertThrows(DoubleFreeException.class, () -> pool.free(last));
      assertEquals(last, pool.allocate());
      slots.forEach(pool::free);
      blocks.free(block, 200);
      blocks.free(large, 100_000);
      heap.checkInvariants();
      heap.trim();
      assertEquals(0, RawChain.of(heap).overflowBytes(), "slabs go back when they are trimmed");
      assertEquals(0, pool.live());
    }
  }

  @AssertsPlacement
  @Test
  void handlesOfAWindowThatWentBackAreRefused() {
    try (Heap heap = Heap.open(SMALL)) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 1024));
      Deque<Long> slots = new ArrayDeque<>();
      while (RawChain.of(heap).overflowBytes() == 0) {
        slots.push(pool.allocate());
      }
      long past = slots.getFirst();
      slots.forEach(pool::free);
      heap.trim();
      assertThrows(IllegalHandleException.class, () -> pool.free(past));
    }
  }

  @Test
  void namesAreFoundWhereverTheyLie() {
    try (Heap heap = Heap.open(SMALL)) {
      NamePool names = heap.names();
      List<Long> all = new ArrayList<>();
      while (RawChain.of(heap).overflowBytes() < 1 || all.size() < 30_000) {
        all.add(names.intern("Name number " + all.size()));
      }
      for (int i = 0; i < all.size(); i++) {
        long name = all.get(i);
        assertEquals("Name number " + i, names.toString(name));
        assertEquals(name, names.intern("Name number " + i));
        assertEquals("name number " + i, names.toString(names.folded(name)));
        names.release(name);
        names.release(name);
      }
      assertEquals(0, names.live());
      heap.checkInvariants();
    }
  }

  @Test
  void framesOverflowToo() {
    try (Heap heap = Heap.open(SMALL)) {
      FrameStack frames = heap.frames();
      long bottom = frames.mark();
      List<Long> marks = new ArrayList<>();
      while (RawChain.of(heap).overflowBytes() == 0) {
        marks.add(frames.mark());
        frames.pushZeroed(4000);
      }
      for (int i = marks.size() - 1; i >= 0; i--) {
        frames.release(marks.get(i));
      }
      assertEquals(0, frames.depth());
      assertEquals(bottom, frames.mark());
      assertEquals(0, RawChain.of(heap).overflowBytes());
    }
  }

  @Test
  void closingAHeapGivesItsOverflowBack() {
    Heap heap = Heap.open(SMALL);
    heap.blocks("large").allocate(2 * MIB);
    assertEquals(windowsBefore + 2, AddressSpace.windowsInUse());
    heap.close();
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
  }

  @Test
  void contentsSurviveWhateverComesAndGoes() {
    long seed = Seed.any();
    Random random = new Random(seed);
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 3 * MIB, 64 * MIB);
    Deque<Long> live = new ArrayDeque<>();
    for (int step = 0; step < 6000; step++) {
      boolean growing = step / 1000 % 2 == 0;
      if (random.nextInt(4) < (growing ? 3 : 1)) {
        long block = chain.allocate(8 + random.nextInt(100_000));
        MEMORY.set(JAVA_LONG_UNALIGNED, block, block);
        live.push(block);
      } else if (!live.isEmpty()) {
        long block = random.nextBoolean() ? live.pop() : live.pollLast();
        assertEquals(block, MEMORY.get(JAVA_LONG_UNALIGNED, block), () -> "seed=" + seed);
        chain.free(block);
      }
      if (step % 500 == 0) {
        chain.checkInvariants();
      }
    }
    live.forEach(chain::free);
    assertEquals(0, chain.allocated(), () -> "seed=" + seed);
    assertEquals(0, chain.overflowBytes(), () -> "seed=" + seed);
    assertEquals(windowsBefore, AddressSpace.windowsInUse());
  }

  @Test
  void aBlockPastTheCeilingMayBeLargerThanAllOfTheHeapBeneathIt() {
    try (Heap heap = Heap.open(SMALL)) {
      BlockPool blocks = heap.blocks("blocks");
      long large = blocks.allocate(3 * MIB);
      heap.checkInvariants();
      blocks.free(large, 3 * MIB);
      assertEquals(0, RawChain.of(heap).overflowBytes());
    }
  }
}
