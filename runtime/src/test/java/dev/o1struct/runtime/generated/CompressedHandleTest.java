package dev.o1struct.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedHandleTest {
  @Test
  void nullSurvives() {
    assertEquals(0, CompressedHandle.expand(CompressedHandle.of(0)));
  }

  @AssertsPlacement
  @ParameterizedTest
  @ValueSource(longs = {8, 4096, (1L << 34) - 8, (1L << 35) - 8})
  void multiplesOfEightBelow32GibSurvive(long handle) {
    assertEquals(handle, CompressedHandle.expand(CompressedHandle.of(handle)));
  }

  @AssertsPlacement
  @ParameterizedTest
  @ValueSource(longs = {1, 12, 1L << 35, -8})
  void othersAreRefused(long handle) {
    var refused = assertThrows(IllegalArgumentException.class, () -> CompressedHandle.of(handle));
    assertEquals(
        "a compressed reference needs a multiple of 8 below 32 GiB; use one of 8 bytes: handle="
            + handle,
        refused.getMessage());
  }

  @Test
  void aLiveBlockHasTheSameHandle() {
    try (Heap heap = Heap.open()) {
      long handle = heap.pool(StructType.opaque("test", 16)).allocate();
      assertEquals(handle, CompressedHandle.expand(CompressedHandle.of(handle)));
    }
  }
}
