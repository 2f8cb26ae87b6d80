package dev.o1struct.runtime.o1heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.testing.RentedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap floor, rule by rule. */
class O1HeapTest {
  private static final long CAPACITY = 64 << 10;

  private final RentedWindow window = new RentedWindow();
  private final O1Heap heap = window.heap(CAPACITY);

  @AfterEach
  void giveBack() {
    window.close();
  }

  @Test
  void theFirstBlockLies32BytesFromTheBase() {
    assertEquals(window.base() + 32, heap.allocate(1));
  }

  @ParameterizedTest
  @CsvSource({"1,64", "32,64", "33,128", "96,128", "97,256", "4064,4096", "4065,8192"})
  void aFragmentIsThePowerOfTwoAboveTheRequestAndItsHeader(long request, long fragment) {
    heap.allocate(request);
    assertEquals(fragment, heap.allocated());
  }

  @Test
  void theBlockFreedLastIsReusedFirst() {
    long a = heap.allocate(32);
    heap.allocate(32);
    long b = heap.allocate(32);
    heap.allocate(32);
    heap.free(a);
    heap.free(b);
    assertEquals(b, heap.allocate(32));
    assertEquals(a, heap.allocate(32));
  }

  @Test
  void freeNeighboursOnBothSidesAreJoined() {
    long a = heap.allocate(32);
    long b = heap.allocate(32);
    long c = heap.allocate(32);
    heap.allocate(32);
    heap.free(a);
    heap.free(c);
    heap.free(b);
    heap.checkInvariants();
    assertEquals(a, heap.allocate(96), "three fragments of 64 hold one of 128 at their start");
  }

  @Test
  void afterEverythingIsFreedTheWholeHeapIsOneFragmentAgain() {
    long[] blocks = new long[100];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = heap.allocate(1 + i * 3);
    }
    for (int i = 0; i < blocks.length; i++) {
      heap.free(blocks[(i * 37) % blocks.length]);
    }
    heap.checkInvariants();
    assertEquals(0, heap.allocated());
    assertEquals(CAPACITY - 32, heap.largestRequest());
  }

  @Test
  void theLargestRequestSucceedsAndOneByteMoreIsRefused() {
    heap.allocate(1000);
    heap.allocate(5000);
    long largest = heap.largestRequest();
    HeapExhaustedException refusal =
        assertThrows(HeapExhaustedException.class, () -> heap.allocate(largest + 1));
    assertEquals(largest, refusal.largestRequest());
    assertEquals(largest + 1, refusal.requested());
    assertEquals(heap.allocated(), refusal.allocated());
    assertEquals(CAPACITY, refusal.capacity());
    heap.allocate(largest);
    heap.checkInvariants();
  }

  @Test
  void aHeapThatIsFullHasNoLargestRequest() {
    heap.allocate(CAPACITY - 32);
    assertEquals(0, heap.largestRequest());
    assertThrows(HeapExhaustedException.class, () -> heap.allocate(1));
  }

  @Test
  void theHeapStaysUsableAfterARefusal() {
    long block = heap.allocate(CAPACITY / 2);
    assertThrows(HeapExhaustedException.class, () -> heap.allocate(CAPACITY));
    heap.free(block);
    heap.checkInvariants();
    assertEquals(block, heap.allocate(CAPACITY / 2));
    assertEquals(1, heap.diagnostics().refusals());
    assertEquals(CAPACITY, heap.diagnostics().peakRequest());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void aSizeThatIsNotPositiveIsRefused(long bytes) {
    IllegalSizeException refusal =
        assertThrows(IllegalSizeException.class, () -> heap.allocate(bytes));
    assertTrue(refusal.toString().endsWith("bytes=" + bytes), refusal::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 31, 1L << 62})
  void aSizeNearOverflowIsOutOfMemory(long bytes) {
    assertThrows(HeapExhaustedException.class, () -> heap.allocate(bytes));
  }

  @Test
  void aBlockIsFreedOnlyAsOneOfItsOwnSize() {
    long block = heap.allocate(1000);
    for (long wrong : new long[] {1, 480, 3000, CAPACITY, Long.MAX_VALUE, 0, -1}) {
      assertThrows(
          IllegalSizeException.class,
          () -> heap.free(block, Fragment.bytesFor(wrong)),
          () -> "bytes=" + wrong);
    }
    assertEquals(2048, heap.free(block, Fragment.bytesFor(1100)), "of the same fragment");
    assertEquals(0, heap.allocated());
    heap.checkInvariants();
  }

  @Test
  void handlesOutsideTheHeapAreRefused() {
    long first = heap.allocate(32);
    long[] wrong = {
      0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, first - 64, window.base() + CAPACITY + 32
    };
    for (long handle : wrong) {
      IllegalHandleException refusal =
          assertThrows(IllegalHandleException.class, () -> heap.free(handle));
      assertTrue(refusal.toString().contains("handle=" + handle), refusal::toString);
    }
  }

  @Test
  void handlesWithinABlockAreRefused() {
    long block = heap.allocate(1000);
    MEMORY.asSlice(block, 1000).fill((byte) 0x41);
    for (int offset = 1; offset < 1000; offset++) {
      long handle = block + offset;
      assertThrows(WrongUseException.class, () -> heap.free(handle));
    }
    heap.checkInvariants();
    heap.free(block);
  }

  @Test
  void freeingABlockTwiceIsRefused() {
    long a = heap.allocate(32);
    long b = heap.allocate(32);
    long c = heap.allocate(32);
    heap.allocate(32);
    heap.free(a);
    assertThrows(DoubleFreeException.class, () -> heap.free(a), "its header says free");
    heap.free(c);
    heap.free(b);
    assertThrows(DoubleFreeException.class, () -> heap.free(b), "swallowed by the one beneath");
    assertThrows(DoubleFreeException.class, () -> heap.free(c), "swallowed by the one beneath");
    heap.checkInvariants();
  }

  @Test
  void aRangeOutsideTheAddressSpaceIsRefused() {
    assertThrows(IllegalHandleException.class, () -> new O1Heap(0, 4096));
    assertThrows(IllegalHandleException.class, () -> new O1Heap(4096 + 32, 4096));
    assertThrows(IllegalSizeException.class, () -> new O1Heap(4096, 63));
    assertThrows(IllegalSizeException.class, () -> new O1Heap(4096, MEMORY.byteSize()));
  }

  @Test
  void theInvariantWalkFindsADamagedSize() {
    long block = heap.allocate(100);
    heap.allocate(100);
    MEMORY.set(JAVA_LONG_UNALIGNED, block - 32, 128 | 1);
    assertThrows(HeapCorruptedException.class, heap::checkInvariants);
  }

  @Test
  void theInvariantWalkFindsADamagedLink() {
    heap.allocate(100);
    long block = heap.allocate(100);
    MEMORY.set(JAVA_LONG_UNALIGNED, block - 24, window.base() + 64);
    assertThrows(HeapCorruptedException.class, heap::checkInvariants);
  }

  @Test
  void theInvariantWalkFindsADamagedFreeList() {
    long a = heap.allocate(32);
    heap.allocate(32);
    long b = heap.allocate(32);
    heap.allocate(32);
    heap.free(a);
    heap.free(b);
    MEMORY.set(JAVA_LONG_UNALIGNED, b - 16, 0);
    HeapCorruptedException found =
        assertThrows(HeapCorruptedException.class, heap::checkInvariants);
    assertTrue(found.toString().contains("A bin lacks fragments"), found::toString);
  }

  @Test
  void theInvariantWalkFindsAUsedBitThatVanished() {
    long block = heap.allocate(32);
    heap.allocate(32);
    MEMORY.set(JAVA_LONG_UNALIGNED, block - 32, 64);
    assertThrows(HeapCorruptedException.class, heap::checkInvariants);
  }
}
