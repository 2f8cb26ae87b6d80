package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import org.junit.jupiter.api.Test;

/** Memory that was freed past its pool is missed by the walk. */
@AssertsPlacement
class CorruptionTest {
  @Test
  void aSlabThatWasFreedPastItsPoolIsFound() {
    try (Heap heap = Heap.open()) {
      long slot = heap.pool(StructType.opaque("Point", 16)).allocate();
      RawChain.of(heap).chain().give(slot, 65_504);
      RawChain.of(heap).checkInvariants();
      assertThrows(HeapCorruptedException.class, heap::checkInvariants);
    }
  }

  @Test
  void aBlockOfFramesThatWasFreedPastTheirStackIsFound() {
    try (Heap heap = Heap.open()) {
      RawChain.of(heap).chain().give(heap.frames().mark(), 65_504);
      RawChain.of(heap).checkInvariants();
      assertThrows(HeapCorruptedException.class, heap::checkInvariants);
    }
  }
}
