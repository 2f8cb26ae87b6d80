package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.ExhaustionReport;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.testing.RunsOnMalloc;
import org.junit.jupiter.api.Test;

/** What the figures of block pools mean, in each mode. */
@RunsOnMalloc
class BlockFiguresTest {
  private static final long[] SIZES = {1, 8, 9, 65, 66, 100, 1000, 32_767, 32_768, 32_769, 100_000};

  @Test
  void usedBytesAreTheSumOfWhatTheBlocksCanHoldAndInCheckedModeTheCanariesToo() {
    try (Heap heap = Heap.open()) {
      BlockPool blocks = heap.blocks("b");
      long[] handles = new long[SIZES.length];
      long usable = 0;
      for (int i = 0; i < SIZES.length; i++) {
        handles[i] = blocks.allocate(SIZES[i]);
        usable += blocks.usableBytes(SIZES[i]);
        if (Handles.CHECKED) {
          assertTrue(blocks.usedBytes() > usable);
        } else {
          assertEquals(usable, blocks.usedBytes(), "bytes=" + SIZES[i]);
        }
      }
      for (PoolStatistics ofClass : heap.statistics().sizeClasses()) {
        assertTrue(ofClass.slackBytes() >= 0, ofClass::toString);
        assertTrue(ofClass.freeSlotBytes() >= 0, ofClass::toString);
      }
      for (int i = 0; i < SIZES.length; i++) {
        handles[i] = blocks.reallocate(handles[i], SIZES[i], 2 * SIZES[i]);
        blocks.free(handles[i], 2 * SIZES[i]);
      }
      assertEquals(0, blocks.usedBytes());
      assertEquals(SIZES.length, blocks.peak(), "one that is moved is one");
    }
  }

  @Test
  void fragmentationIsFromNoneToAll() {
    assertEquals("0.00", shown(4096, 4000), "malloc has more than what is free");
    assertEquals("0.00", shown(100_001, 100_000));
    assertEquals("0.00", shown(0, 0));
    assertEquals("0.00", shown(8, -8), "more is in use than the ceiling allows");
    assertEquals("1.00", shown(0, 4000));
    assertEquals("0.50", shown(2000, 4000));
    HeapOptions small = HeapOptions.defaults().withInitialBytes(1 << 20).withCeilingBytes(1 << 20);
    try (Heap heap = Heap.open(small)) {
      heap.blocks("b").allocate(1000);
      heap.blocks("b").allocate(2 << 20);
    } catch (HeapExhaustedException full) {
      ExhaustionReport report = full.report();
      assertTrue(report.fragmentation() >= 0 && report.fragmentation() <= 1);
      assertTrue(!report.toText().contains("-0.00"), report::toText);
      return;
    }
    throw new AssertionError("not refused");
  }

  private static String shown(long largest, long free) {
    return String.format(
        java.util.Locale.ROOT, "%.2f", ExhaustionReport.fragmentation(largest, free));
  }
}
