package dev.o1struct.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds what. */
class HeapStatisticsTest {
  @Test
  void everyUserOfAHeapIsListedByName() {
    try (Heap heap = Heap.open()) {
      heap.pool("Point", 16).allocate();
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
      StructPool pool = heap.pool("Point", 16);
      long first = pool.allocate();
      pool.allocate();
      pool.free(first);
      PoolStatistics statistics = heap.statistics().pools().getFirst();
      assertEquals(new PoolStatistics("Point", 16, 1, 2, 2, 1, 65536, 65520, 0), statistics);
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
      heap.pool("Point", 16).allocate();
      heap.blocks("large").allocate(1_000_000);
      heap.names();
      HeapStatistics statistics = heap.statistics();
      assertEquals(1, statistics.heaps().size());
      assertEquals(statistics.heaps().getFirst().allocated(), statistics.chain().allocated());
      long slabs =
          statistics.pools().getFirst().bytes()
              + statistics.sizeClasses().stream().mapToLong(PoolStatistics::bytes).sum();
      assertEquals(statistics.chain().allocated(), slabs + Fragment.bytesFor(1_000_000));
    }
  }

  @Test
  void theTableHasALineForEach() {
    try (Heap heap = Heap.open()) {
      heap.pool("Point", 16).allocate();
      List<String> lines = heap.statistics().toTable().lines().toList();
      assertEquals(5, lines.size(), () -> String.join("\n", lines));
      assertTrue(lines.get(1).matches("Point +1 +1 +1 +0 +65536 +65520"), lines.get(1));
      assertTrue(lines.get(4).startsWith("all heaps"), lines.get(4));
    }
  }

  @Test
  void trimmingAHeapLeavesNothingOfWhatWasFreed() {
    try (Heap heap = Heap.open()) {
      StructPool pool = heap.pool("Point", 16);
      BlockPool blocks = heap.blocks("blocks");
      pool.free(pool.allocate());
      blocks.free(blocks.allocate(500), 500);
      assertEquals(2 * 65536, heap.trim().slabBytes());
      assertEquals(0, heap.chain().allocated());
      assertEquals(0, heap.trim().slabBytes());
    }
  }
}
