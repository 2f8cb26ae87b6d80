package dev.o1struct.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.UseAfterFreeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.ForkedJvm;
import dev.o1struct.runtime.testing.Garbage;
import dev.o1struct.runtime.testing.InCheckedMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles of a heap that was dropped are refused, and the finding tells which heap that was. */
@InCheckedMode
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

  private static ForkedJvm.Output run(String... settings) throws Exception {
    List<String> options =
        new ArrayList<>(List.of("-Do1struct.checked=true", "-Do1struct.addressSpace=64m"));
    options.addAll(List.of(settings));
    return ForkedJvm.run(options, DroppingProgram.class, List.of());
  }

  @Test
  void theWarningTellsWhereTheHeapWasOpenedAndWhatWasLive() throws Exception {
    ForkedJvm.Output output = run();
    assertEquals("windows=0", output.out(), output::error);
    String warning = output.error();
    assertTrue(warning.contains(", opened at dev.o1struct.checks.DroppingProgram.open"), warning);
    assertTrue(warning.contains("heap=1 "), warning);
    assertTrue(warning.contains("Point, 16 bytes, allocated at dev.o1struct.checks"), warning);
  }

  @Test
  void whatWasLiveIsNotListedWhereLeaksAreIgnored() throws Exception {
    String warning = run("-Do1struct.leaks=ignore").error();
    assertTrue(warning.contains("A heap was dropped without being closed"), warning);
    assertFalse(warning.contains("Point"), warning);
  }
}
