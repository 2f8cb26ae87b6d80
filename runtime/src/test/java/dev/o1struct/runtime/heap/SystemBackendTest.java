package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.FrameOrderException;
import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.generated.SystemMemory;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.OnlyOnMalloc;
import dev.o1struct.runtime.testing.RawChain;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every block a block of malloc; for runs with {@code o1struct.backend=system}. */
@OnlyOnMalloc
class SystemBackendTest {
  /** What malloc says that a block of its can hold; nonsense, or the end, if it is none. */
  @SuppressWarnings("restricted") // this run has native access
  private static long usable(long handle) throws Throwable {
    Linker linker = Linker.nativeLinker();
    MemorySegment function = linker.defaultLookup().findOrThrow("malloc_usable_size");
    return (long)
        linker
            .downcallHandle(function, FunctionDescriptor.of(JAVA_LONG, JAVA_LONG))
            .invokeExact(handle);
  }

  private static void checkIsBlockOf(long bytes, long handle) throws Throwable {
    long usable = usable(handle);
    assertTrue(usable >= bytes && usable < bytes + 32, () -> bytes + " in " + usable);
    assertEquals(0, handle % 16);
  }

  @Test
  void aHandleIsAnAddress() {
    assertEquals(0, MEMORY.address());
    assertEquals(Long.MAX_VALUE, MEMORY.byteSize());
    assertEquals(0, SystemMemory.BASE);
  }

  @Test
  void everyKindOfMemoryIsABlockOfItsOwn() throws Throwable {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 40));
      for (int i = 0; i < 100; i++) {
        checkIsBlockOf(40, pool.allocate());
      }
      for (long bytes : new long[] {1, 24, 33, 1000, 32_768, 32_769, 3 << 20}) {
        checkIsBlockOf(bytes, heap.blocks("bytes").allocate(bytes));
        checkIsBlockOf(bytes, RawChain.of(heap).allocate(bytes));
        checkIsBlockOf(bytes, heap.frames().pushZeroed(bytes));
      }
      checkIsBlockOf((12 + 2 * 8) + 6, heap.names().intern("a name"));
    }
  }

  @Test
  void countersAreAsRightAsEver() {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 40));
      List<Long> points = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        points.add(pool.allocateZeroed());
      }
      assertEquals(400, RawChain.of(heap).allocated());
      points.subList(2, 10).forEach(pool::free);
      assertEquals(2, pool.live());
      assertEquals(10, pool.peak());
      assertEquals(10, pool.allocations());
      assertEquals(8, pool.frees());
      assertEquals(80, pool.takenBytes());
      assertEquals(80, RawChain.of(heap).allocated());
      assertEquals(400, RawChain.of(heap).diagnostics().peakAllocated());
      long block = RawChain.of(heap).allocate(1001);
      assertEquals(80 + 1008, RawChain.of(heap).allocated());
      RawChain.of(heap).free(block);
      assertEquals(80, RawChain.of(heap).allocated());
      BlockPool blocks = heap.blocks("bytes");
      blocks.free(blocks.allocate(100), 100);
      blocks.allocate(60);
      assertEquals(1, blocks.live());
      assertEquals(80 + 64, RawChain.of(heap).allocated());
      assertEquals(0, heap.trim().slabBytes());
      heap.checkInvariants();
    }
  }

  @Test
  void framesAreFreedInOrder() {
    try (Heap heap = Heap.open()) {
      FrameStack frames = heap.frames();
      long bottom = frames.mark();
      long first = frames.pushZeroed(100);
      MEMORY.set(JAVA_LONG_UNALIGNED, first, 42);
      long mark = frames.mark();
      for (int i = 0; i < 1000; i++) {
        frames.push(64);
      }
      assertEquals(104 + 64_000, frames.depth());
      frames.release(mark);
      assertEquals(104, frames.depth());
      assertEquals(42, MEMORY.get(JAVA_LONG_UNALIGNED, first));
      assertThrows(FrameOrderException.class, () -> frames.release(mark + 32));
      frames.release(bottom);
      assertEquals(0, RawChain.of(heap).allocated());
      assertEquals(104 + 64_000, frames.peak());
    }
  }

  @Test
  void aReallocatedBlockKeepsItsContents() {
    try (Heap heap = Heap.open()) {
      BlockPool blocks = heap.blocks("bytes");
      long block = blocks.allocate(16);
      MEMORY.set(JAVA_LONG_UNALIGNED, block + 8, 42);
      long larger = blocks.reallocate(block, 16, 17);
      assertEquals(42, MEMORY.get(JAVA_LONG_UNALIGNED, larger + 8));
      assertEquals(24, RawChain.of(heap).allocated());
      blocks.free(larger, 17);
      assertEquals(0, RawChain.of(heap).allocated());
    }
  }

  @Test
  void theCeilingHolds() {
    HeapOptions small = HeapOptions.defaults().withInitialBytes(1 << 20).withCeilingBytes(1 << 20);
    try (Heap heap = Heap.open(small)) {
      RawChain.of(heap).allocate(1 << 19);
      HeapExhaustedException refusal =
          assertThrows(
              HeapExhaustedException.class, () -> RawChain.of(heap).allocate((1 << 19) + 8));
      assertTrue(refusal.summary().contains("malloc"), refusal::summary);
      assertEquals(1 << 19, refusal.largestRequest());
      RawChain.of(heap).allocate(1 << 19);
    }
  }

  @Test
  void whatTheHeapItselfHeldGoesWhenItIsClosed() {
    Heap heap = Heap.open();
    heap.names();
    heap.frames().push(100);
    assertTrue(RawChain.of(heap).allocated() > 0);
    heap.close();
    assertEquals(0, RawChain.of(heap).allocated());
    assertThrows(HeapClosedException.class, () -> RawChain.of(heap).allocate(8));
  }
}
