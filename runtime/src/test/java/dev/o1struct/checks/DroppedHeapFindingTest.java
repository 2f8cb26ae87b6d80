package dev.o1struct.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.UseAfterFreeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.Garbage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Handles of a heap that was dropped are refused, and the finding tells which heap that was. */
@EnabledIfSystemProperty(named = "o1struct.checked", matches = "true")
class DroppedHeapFindingTest {
  private int before;

  @BeforeEach
  void collectThoseOfOtherTests() throws InterruptedException {
    Garbage.collect();
    before = AddressSpace.windowsInUse();
  }

  private static long[] openAndDrop() {
    Heap heap = Heap.open();
    return new long[] {
      heap.pool(StructType.opaque("Dropped", 16)).allocate(),
      heap.blocks("Cell[]").allocate(100_000),
      heap.frames().push(64),
      heap.names().intern("dropped")
    };
  }

  private long[] dropped() throws InterruptedException {
    long[] handles = openAndDrop();
    assertTrue(Garbage.collectUntil(() -> AddressSpace.windowsInUse() == before));
    return handles;
  }

  @Test
  void everyHandleIsRefusedAsUsedAfterTheEndOfItsHeap() throws InterruptedException {
    for (long handle : dropped()) {
      UseAfterFreeException found =
          assertThrows(UseAfterFreeException.class, () -> Handles.at(handle));
      String text = found.getMessage();
      assertTrue(text.contains("the end of its heap, which was dropped, opened at "), text);
      assertTrue(text.contains("DroppedHeapFindingTest.openAndDrop"), text);
    }
  }

  @Test
  void anotherHeapRefusesThemToo() throws InterruptedException {
    long handle = dropped()[0];
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Dropped", 16));
      long own = pool.allocate();
      assertThrows(WrongUseException.class, () -> pool.free(handle));
      assertThrows(WrongUseException.class, () -> Handles.at(handle));
      pool.free(own);
      assertEquals(0, heap.leaks().blocks());
    }
  }
}
