package dev.o1struct.processor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports' figures for slabs and blocks beside what the runtime does. */
class PoolFitTest {
  @BeforeAll
  static void needsUncheckedMemory() {
    assumeFalse(Handles.CHECKED, "checked mode puts canaries behind slots and blocks");
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 24, 64, 1_000, 4_096, 5_000, 32_768, 40_000, 65_504})
  void slabsAreFilledAsTheRuntimeFillsThem(long slotBytes) {
    SlabFit fit = SlabFit.of(slotBytes);
    try (Heap heap = Heap.open()) {
      StructPool<Void> pool = heap.pool(StructType.opaque("pool", slotBytes));
      for (long slot = 0; slot < fit.slots(); slot++) {
        pool.allocate();
      }
      assertEquals(fit.slabBytes(), bytesOf(heap));
      pool.allocate();
      assertEquals(2 * fit.slabBytes(), bytesOf(heap));
    }
  }

  private static long bytesOf(Heap heap) {
    return heap.statistics().pools().getFirst().takenBytes();
  }

  @Test
  void blocksAreAsLargeAsTheRuntimeMakesThem() {
    try (Heap heap = Heap.open()) {
      for (long size = 1; size <= 65_504; size++) {
        assertEquals(heap.blocks("blocks").usableBytes(size), SizeClass.bytesFor(size));
      }
    }
  }
}
