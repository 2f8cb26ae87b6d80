package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.ForkedJvm;
import dev.o1struct.runtime.testing.Garbage;
import dev.o1struct.runtime.testing.OfAnonymousMemory;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.ResidentBytes;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heaps that nobody closes, and nobody has any more. */
class DroppedHeapTest {
  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(1 << 20).withCeilingBytes(1 << 20);

  private static final long TOUCHED = 512 << 10;

  private int before;

  /** Others may have dropped heaps too. */
  @BeforeEach
  void collectThoseOfOtherTests() throws InterruptedException {
    Garbage.collect();
    before = AddressSpace.windowsInUse();
  }

  private void checkGoes() throws InterruptedException {
    assertTrue(Garbage.collectUntil(() -> AddressSpace.windowsInUse() == before));
  }

  /** What is kept of a heap is all that the caller has of it. */
  private static Object[] keep(Function<Heap, Object> part) {
    Heap heap = Heap.open(SMALL);
    heap.pool(StructType.opaque("Point", 16)).allocate();
    heap.names().intern("name");
    heap.frames().push(64);
    return new Object[] {part.apply(heap)};
  }

  private void checkKeepsItsHeap(Function<Heap, Object> part) throws InterruptedException {
    Object[] kept = keep(part);
    Garbage.collect();
    assertEquals(before + 1, AddressSpace.windowsInUse());
    assertNotNull(kept[0]);
    kept[0] = "nothing";
    checkGoes();
  }

  @Test
  void theWindowOfADroppedHeapIsFreeAgain() throws InterruptedException {
    checkKeepsItsHeap(heap -> heap);
  }

  @Test
  void whoHasAPoolHasItsHeap() throws InterruptedException {
    checkKeepsItsHeap(heap -> heap.pool(StructType.opaque("Point", 16)));
    checkKeepsItsHeap(heap -> heap.blocks("Cell[]"));
  }

  @Test
  void whoHasNamesOrABuilderOfThemHasTheirHeap() throws InterruptedException {
    checkKeepsItsHeap(Heap::names);
    checkKeepsItsHeap(heap -> heap.names().builder());
  }

  @Test
  void whoHasFramesHasTheirHeap() throws InterruptedException {
    checkKeepsItsHeap(Heap::frames);
  }

  @Test
  void whoReservesMemoryHasItsHeap() throws InterruptedException {
    checkKeepsItsHeap(heap -> heap.reserveGradually(0));
  }

  @Test
  void handlesAndFiguresKeepNoHeap() throws InterruptedException {
    Object[] handle = keep(heap -> heap.pool(StructType.opaque("Point", 16)).allocate());
    checkGoes();
    Object[] figures = keep(Heap::statistics);
    checkGoes();
    assertEquals(1, handle.length + figures.length - 1);
  }

  @Test
  void aHeapThatWasClosedIsNotMissed() throws InterruptedException {
    Object[] closed =
        keep(heap -> {
          heap.close();
          return "closed";
        });
    try (Heap next = Heap.open(SMALL)) {
      Garbage.collect();
      assertEquals(before + 1, AddressSpace.windowsInUse(), "nobody has taken the next one's");
      next.checkInvariants();
    }
    assertEquals("closed", closed[0]);
  }

  @Test
  void theBeanOfADroppedHeapGoes() throws Exception {
    ObjectName name = new ObjectName((String) keep(Heap::registerBean)[0]);
    checkGoes();
    assertFalse(ManagementFactory.getPlatformMBeanServer().isRegistered(name));
  }

  @AssertsPlacement
  @Test
  void memoryPastTheCeilingOfADroppedHeapGoesToo() throws InterruptedException {
    int taken = overflowing();
    assertTrue(taken >= before + 2, () -> "taken=" + taken);
    checkGoes();
  }

  private static int overflowing() {
    Heap heap = Heap.open(SMALL.withOverflowBytes(64 << 20));
    heap.blocks("large").allocate(4 << 20);
    return AddressSpace.windowsInUse();
  }

  @OfAnonymousMemory
  @Test
  void thePagesOfADroppedHeapGoToTheSystem() throws Throwable {
    assumeTrue(ResidentBytes.known(), "residence is not known in this run");
    long start = touchedAndDropped();
    checkGoes();
    assertEquals(0, ResidentBytes.in(start, start + TOUCHED));
  }

  private static long touchedAndDropped() throws Throwable {
    Heap heap = Heap.open(SMALL);
    long start = RawChain.of(heap).chain().firstHandle() & -4096;
    new Reservation(heap, RawChain.of(heap).chain(), start, start + TOUCHED).finish();
    assertEquals(TOUCHED, ResidentBytes.in(start, start + TOUCHED));
    return start;
  }

  @AssertsPlacement
  @Test
  void aProgramThatDropsItsHeapsGoesOnAndIsWarned() throws Exception {
    ForkedJvm.Output output =
        ForkedJvm.run(List.of("-Do1struct.addressSpace=64m"), DroppingProgram.class, List.of());
    assertEquals("opened=3", output.out(), output::error);
    assertTrue(output.error().contains("heap=1 "), output::error);
    long warnings =
        output.error().lines().filter(line -> line.contains("A heap was dropped without")).count();
    assertEquals(2, warnings, output::error);
    assertTrue(output.error().contains("A heap was dropped without being closed"), output::error);
    assertTrue(output.error().contains("o1struct.checked=true tells where"), output::error);
  }
}
