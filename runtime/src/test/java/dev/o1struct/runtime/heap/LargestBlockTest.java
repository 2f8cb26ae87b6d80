package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.RequestHistogram;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.tools.AllocationProfile;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What the largest block is, and that it can be had. */
class LargestBlockTest {
  /** Of the first repetition; {@code -Do1structTest.seed} tries other histories. */
  private static final long SEED = Seed.or(20_261_202);

  private static final long MIB = 1L << 20;

  /** Options of any kind, and small enough that much of them is used. */
  static HeapOptions options(Random random) {
    long initial = MIB << random.nextInt(4);
    return HeapOptions.defaults()
        .withInitialBytes(initial)
        .withSlabBytes(4 << 10)
        .withGrowth(random.nextBoolean() ? Growth.DOUBLE : Growth.NONE)
        .withCeilingBytes(MIB + random.nextLong(24 * MIB))
        .withOverflowBytes(random.nextInt(3) == 0 ? MIB + random.nextLong(24 * MIB) : 0);
  }

  @RepeatedTest(40)
  void whatIsSaidToBeLargestIsServedAndOneByteMoreIsNot(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition() - 1;
    Random random = new Random(seed);
    try (Heap heap = Heap.open(options(random))) {
      String which = "seed=" + seed + " " + heap.options();
      RawChain chain = RawChain.of(heap);
      List<Long> live = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        long largest = chain.largestRequest();
        if (random.nextInt(4) == 0 && largest > 0) {
          HeapExhaustedException refusal =
              assertThrows(HeapExhaustedException.class, () -> chain.allocate(largest + 1), which);
          assertEquals(largest, refusal.largestRequest(), which);
          long block = chain.allocate(largest);
          chain.checkInvariants();
          chain.free(block);
        } else if (random.nextInt(3) > 0 && largest > 0) {
          long most = random.nextBoolean() ? largest : Math.min(largest, 100_000);
          live.add(chain.allocate(1 + random.nextLong(most)));
        } else if (!live.isEmpty()) {
          chain.free(live.remove(random.nextInt(live.size())));
        }
      }
      live.forEach(chain::free);
      chain.checkInvariants();
      assertEquals(0, chain.allocated(), which);
    }
  }

  @Test
  void oneBlockMayHaveAllOfAHeap() {
    long most = Math.min(1L << 30, dev.o1struct.runtime.memory.AddressSpace.largestWindow());
    HeapOptions whole = HeapOptions.defaults().withInitialBytes(most).withCeilingBytes(most);
    try (Heap heap = Heap.open(whole)) {
      BlockPool blocks = heap.blocks("all");
      long bytes = heap.largestBlock();
      assertEquals(most - Window.UNUSED_BYTES - 32 - (Handles.CHECKED ? 8 : 0), bytes);
      if (!Handles.CHECKED) { // which would fill the shadow of a gibibyte
        long block = blocks.allocate(bytes);
        MEMORY.set(JAVA_BYTE, block, (byte) 1);
        MEMORY.set(JAVA_BYTE, block + bytes - 1, (byte) 2);
        assertEquals(0, heap.largestBlock());
        heap.checkInvariants();
        blocks.free(block, bytes);
      }
      assertThrows(HeapExhaustedException.class, () -> blocks.allocate(bytes + 1));
      assertEquals(bytes, heap.largestBlock());
    }
  }

  @Test
  void blocksOfExactSizeAreFreedAndUsedAgainAsOthersAre() {
    HeapOptions whole = HeapOptions.defaults().withInitialBytes(4 * MIB).withCeilingBytes(4 * MIB);
    try (Heap heap = Heap.open(whole)) {
      BlockPool blocks = heap.blocks("some");
      long large = blocks.allocate(3 * MIB);
      long small = blocks.allocate(100_000);
      heap.checkInvariants();
      assertTrue(heap.diagnostics().allocated() < 3 * MIB + 300_000);
      RequestHistogram requests = RawChain.of(heap).chain().requests();
      assertEquals(3 * MIB + 32, requests.bars().getLast().usableBytes());
      blocks.free(large, 3 * MIB);
      heap.checkInvariants();
      if (!Handles.CHECKED) { // where blocks always move
        large = blocks.allocate(2 * MIB + 5);
        assertEquals(large, blocks.reallocate(large, 2 * MIB + 5, 2 * MIB + 6));
        blocks.free(large, 2 * MIB + 6);
      }
      blocks.free(small, 100_000);
      heap.checkInvariants();
      assertEquals(0, RawChain.of(heap).allocated());
    }
  }

  @Test
  void aRequestThatNoHeapCouldServeIsNotTheLargestThatAProfileTellsOf() {
    try (Heap heap = Heap.open()) {
      heap.blocks("some").allocate(50_000);
      assertThrows(
          HeapExhaustedException.class, () -> heap.blocks("some").allocate(Long.MAX_VALUE / 2));
      AllocationProfile profile = AllocationProfile.of(heap);
      assertTrue(profile.peakRequest() < 60_000, profile::toString);
      assertEquals(profile, AllocationProfile.ofJson(profile.toJson()));
    }
  }
}
