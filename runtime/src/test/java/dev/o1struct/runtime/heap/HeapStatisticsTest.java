package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.observe.GrowthLog;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapGrowth;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.tools.AllocationProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds what. */
class HeapStatisticsTest {
  @Test
  void everyUserOfAHeapIsListedByName() {
    try (Heap heap = Heap.open()) {
      heap.pool(StructType.opaque("Point", 16)).allocate();
      heap.blocks("Point[]").allocate(100);
      heap.names().intern("text");
      heap.frames().push(64);
      List<String> names =
          heap.statistics().pools().stream().map(PoolStatistics::name).sorted().toList();
      assertEquals(List.of("Point", "Point[]", "frames", "names"), names);
    }
  }

  @Test
  void aStructPoolTellsItsSlotsAndItsSlack() {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
      long first = pool.allocate();
      pool.allocate();
      pool.free(first);
      PoolStatistics statistics = heap.statistics().pools().getFirst();
      assertEquals(
          new PoolStatistics("Point", 16, 1, 2, 2, 1, 65536, 65520, 0, "Point"), statistics);
    }
  }

  @AssertsPlacement
  @Test
  void framesCountBytes() {
    try (Heap heap = Heap.open()) {
      FrameStack frames = heap.frames();
      long mark = frames.mark();
      frames.push(64);
      frames.push(33);
      frames.release(mark);
      frames.push(32);
      PoolStatistics statistics = heap.statistics().pools().getFirst();
      assertEquals(new PoolStatistics("frames", 1, 32, 128, 160, 128, 65536, 65504, 0), statistics);
    }
  }

  @Test
  void poolsHoldNoMoreThanTheirHeaps() {
    try (Heap heap = Heap.open()) {
      heap.pool(StructType.opaque("Point", 16)).allocate();
      heap.blocks("large").allocate(1_000_000);
      heap.names();
      HeapStatistics statistics = heap.statistics();
      assertEquals(1, statistics.heaps().size());
      assertEquals(statistics.heaps().getFirst().allocated(), statistics.chain().allocated());
      long slabs =
          statistics.pools().getFirst().takenBytes()
              + statistics.sizeClasses().stream().mapToLong(PoolStatistics::takenBytes).sum();
      assertEquals(statistics.chain().allocated(), slabs + Fragment.bytesFor(1_000_000));
    }
  }

  @Test
  void theTableHasALineForEach() {
    try (Heap heap = Heap.open()) {
      heap.pool(StructType.opaque("Point", 16)).allocate();
      List<String> lines = heap.statistics().toTable().lines().toList();
      assertEquals(7, lines.size(), () -> String.join("\n", lines));
      assertTrue(lines.get(1).matches("Point +1 +1 +1 +0 +65536 +65520 +0"), lines.get(1));
      assertTrue(lines.get(4).startsWith("all heaps"), lines.get(4));
      assertTrue(lines.get(6).matches("chain +1 +0 +65504: 100%"), lines.get(6));
    }
  }

  @AssertsPlacement
  @Test
  void requestsAreCountedBySizeForEachUser() {
    try (Heap heap = Heap.open()) {
      BlockPool blocks = heap.blocks("blocks");
      for (int i = 0; i < 3; i++) {
        blocks.free(blocks.allocate(20 + i), 20 + i);
      }
      blocks.allocate(100_000);
      RawChain.of(heap).allocate(1);
      RawChain.of(heap).allocate(33);
      List<RequestHistogram> requests = heap.statistics().requests();
      assertEquals(
          List.of("blocks", "chain"), requests.stream().map(RequestHistogram::name).toList());
      assertEquals(
          List.of(
              new RequestHistogram.Bar(24, 3),
              new RequestHistogram.Bar(RequestHistogram.LARGER, 1)),
          requests.getFirst().bars());
      long slab = (64 << 10) - 32;
      assertEquals(
          List.of(
              new RequestHistogram.Bar(32, 1),
              new RequestHistogram.Bar(96, 1),
              new RequestHistogram.Bar(slab, 1),
              new RequestHistogram.Bar((128 << 10) - 32, 1)),
          requests.getLast().bars());
      assertEquals(100_000 + 1 + 33 + slab, requests.getLast().requestedBytes());
      assertEquals(31 + 63 + (128 << 10) - 32 - 100_000, requests.getLast().roundingBytes());
    }
  }

  @Test
  void growthIsRememberedWithItsTimeAndSize() {
    try (Heap heap = Heap.open(HeapOptions.defaults().withInitialBytes(1 << 20))) {
      RawChain.of(heap).allocate(100);
      RawChain.of(heap).allocate(1 << 20);
      RawChain.of(heap).reserve(7_000_000);
      List<HeapGrowth> growths = heap.statistics().growths();
      assertEquals(2, growths.size());
      HeapGrowth first = growths.getFirst();
      assertEquals(new HeapGrowth(1, first.nanoseconds(), 2 << 20, 3145728 - 4096, false), first);
      assertTrue(growths.getLast().reserved());
      assertTrue(growths.getLast().nanoseconds() >= first.nanoseconds());
      List<String> lines = heap.statistics().toTable().lines().toList();
      assertTrue(lines.getLast().matches("heap 2 +4194304 +7335936 +2 +[0-9]+ +reserved"));
    }
  }

  @Test
  void aHeapThatGrowsForEverKeepsTheLatestGrowths() {
    GrowthLog log = new GrowthLog();
    for (int i = 1; i <= 100; i++) {
      log.grown(2, i, i, false);
    }
    assertEquals(64, log.growths().size());
    assertEquals(100, log.growths().getLast().bytes());
  }

  @Test
  void trimmingAHeapLeavesNothingOfWhatWasFreed() {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
      BlockPool blocks = heap.blocks("blocks");
      pool.free(pool.allocate());
      blocks.free(blocks.allocate(500), 500);
      assertEquals(2 * 65536, heap.trim().slabBytes());
      assertEquals(0, RawChain.of(heap).allocated());
      assertEquals(0, heap.trim().slabBytes());
    }
  }

  @Test
  void noTwoPoolsHaveOneNameInTheFigures() {
    try (Heap heap = Heap.open()) {
      heap.pool(StructType.opaque("Point", 16)).allocate();
      assertEquals("Point", heap.statistics().pools().getFirst().name());
      heap.pool(StructType.opaque("Point", 48)).allocate();
      List<String> names = heap.statistics().pools().stream().map(PoolStatistics::name).toList();
      assertEquals(List.of("Point of 16 bytes", "Point of 48 bytes"), names);
      AllocationProfile profile = AllocationProfile.of(heap);
      try (Heap next = Heap.open()) {
        profile.reserve(next, false);
        assertTrue(next.pool(StructType.opaque("Point", 48)).takenBytes() > 0);
      }
    }
  }
}
