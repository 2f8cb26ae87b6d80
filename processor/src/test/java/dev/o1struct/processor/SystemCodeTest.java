package dev.o1struct.processor;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.generated.SystemMemory;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Code generated with {@code -Ao1struct.backend=system}: does all that other code does, on memory
 * of the chain too, and its structs are of malloc.
 */
@EnabledIf("mallocIsThere")
class SystemCodeTest extends GeneratedCodeTest {
  private static final String POINT =
      """
      package q;
      import dev.o1struct.annotations.*;
      @Struct public interface Point {
        int x();    void x(int value);
        @Text(capacity = 8) String label();    void label(String value);
        @Length(9) long rest(int index);    void rest(int index, long value);
      }
      """;

  static boolean mallocIsThere() {
    return Handles.class.getModule().isNativeAccessEnabled() && !Handles.CHECKED;
  }

  @Override
  List<String> options() {
    return List.of("-Ao1struct.backend=system");
  }

  private static StructPool<?> pool(GeneratedStruct struct, Heap heap) {
    return (StructPool<?>) struct.pool(heap);
  }

  private GeneratedStruct point() {
    return Compiled.cleanly(options(), POINT).struct("q.Point");
  }

  @SuppressWarnings("restricted") // asked in mallocIsThere
  private static long usable(long handle) throws Throwable {
    Linker linker = Linker.nativeLinker();
    return (long)
        linker
            .downcallHandle(
                linker.defaultLookup().findOrThrow("malloc_usable_size"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG))
            .invokeExact(handle + SystemMemory.BASE);
  }

  @Test
  void eachStructIsABlockOfMalloc() throws Throwable {
    GeneratedStruct point = point();
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = pool(point, heap);
      for (int i = 0; i < 50; i++) {
        long handle = pool.allocateZeroed();
        assertTrue(usable(handle) >= point.size() && usable(handle) < point.size() + 32);
        assertEquals(0, point.call("x", handle));
        point.call("x", handle, i);
        point.call("rest", handle, 8, -1L);
        point.call("label", handle, "label" + i);
        assertEquals("label" + i, point.call("label", handle));
        assertEquals(i, point.call("x", handle));
        pool.free(handle);
      }
      assertEquals(0, pool.live());
      assertEquals(1, pool.peak());
      assertEquals(50, pool.allocations());
      assertEquals(0, pool.takenBytes());
      assertEquals(0, heap.diagnostics().allocated(), "the chain has no part in it");
      assertThrows(IllegalHandleException.class, () -> pool.free(0));
      heap.checkInvariants();
      assertEquals(0, heap.trim().slabBytes());
    }
  }

  @Test
  void copiesGoBetweenMallocAndTheChain() {
    GeneratedStruct point = point();
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = pool(point, heap);
      long own = pool.allocateZeroed();
      long block = heap.blocks("Point[]").allocateZeroed(point.size());
      point.call("rest", own, 3, 42L);
      point.call("copy", own, block);
      assertEquals(42L, point.call("rest", block, 3));
      assertEquals(true, point.call("equals", own, block));
      pool.free(own);
    }
  }

  @Test
  void theSameNameHasAPoolOfEachKind() {
    GeneratedStruct point = point();
    GeneratedStruct usual = Compiled.cleanly(POINT).struct("q.Point");
    try (Heap heap = Heap.open()) {
      assertSame(pool(point, heap), pool(point, heap));
      pool(usual, heap).free(pool(usual, heap).allocate());
      assertEquals(0, pool(point, heap).allocations());
      assertEquals(1, pool(usual, heap).allocations());
    }
  }

  @Test
  void aClosedHeapServesNoStruct() {
    Heap heap = Heap.open();
    StructPool<?> pool = pool(point(), heap);
    long handle = pool.allocate();
    pool.free(handle);
    heap.close();
    assertThrows(HeapClosedException.class, pool::allocate);
    assertThrows(HeapClosedException.class, () -> pool.free(handle));
  }
}
