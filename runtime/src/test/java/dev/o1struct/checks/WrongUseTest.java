package dev.o1struct.checks;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.BlockOverrunException;
import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.UseAfterFreeException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.InCheckedMode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each kind of wrong use is found, and told with type, place of allocation and place of the free.
 */
@InCheckedMode
class WrongUseTest {
  private static final int MOST_TAGS = 1 << 14;

  private final Heap heap = Heap.open();
  private final StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
  private final StructPool<?> lines = heap.pool(StructType.opaque("Line", 32));
  private final BlockPool blocks = heap.blocks("Cell[]");

  @AfterEach
  void close() {
    heap.close();
  }

  private static long read(long handle) {
    return MEMORY.get(JAVA_LONG_UNALIGNED, Handles.at(handle));
  }

  private long allocateHere() {
    return points.allocate();
  }

  private void freeHere(long point) {
    points.free(point);
  }

  /** Makes sure of the exception and of each part of its message. */
  private static void assertTold(
      Class<? extends WrongUseException> type, Executable wrong, String... parts) {
    WrongUseException told = assertThrows(type, wrong);
    String message = String.valueOf(told.getMessage());
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
    assertTrue(message.matches("(?s).*\\w+=\\S+"), message);
  }

  @Test
  void useAfterFreeTellsWhereTheBlockCameAndWent() {
    long point = allocateHere();
    freeHere(point);
    assertTold(
        UseAfterFreeException.class,
        () -> read(point),
        "is used after it was freed",
        "type=Point",
        "bytes=16",
        "allocated at ",
        "WrongUseTest.allocateHere(WrongUseTest.java:",
        "freed at ",
        "WrongUseTest.freeHere(WrongUseTest.java:");
  }

  @Test
  void freeingTwiceTellsBothPlaces() {
    long point = allocateHere();
    freeHere(point);
    points.free(points.allocate());
    long other = points.allocate();
    assertTold(
        DoubleFreeException.class, () -> points.free(point), "was freed before", "type=Point");
    points.free(other);
    assertEquals(0, points.live());
  }

  @Test
  void freeingTwiceInARowTellsBothPlaces() {
    long point = allocateHere();
    freeHere(point);
    assertTold(
        DoubleFreeException.class,
        () -> points.free(point),
        "is freed twice",
        "type=Point",
        "WrongUseTest.allocateHere(",
        "WrongUseTest.freeHere(");
  }

  @Test
  void aHandleIsVoidEvenWhenItsSlotBelongsToAnother() {
    long old = points.allocate();
    points.free(old);
    long young = allocateHere();
    assertEquals(Handles.at(young), MEMORY.byteSize() - 1 & old, "the same slot");
    assertTold(
        UseAfterFreeException.class,
        () -> read(old),
        "whose block was freed",
        "WrongUseTest.allocateHere(");
    read(young);
  }

  /** Makes sure of the places that the message tells, in their order. */
  private static void assertSites(Executable wrong, String... sites) {
    String message = String.valueOf(assertThrows(UseAfterFreeException.class, wrong).getMessage());
    List<String> told =
        message
            .lines()
            .filter(line -> line.contains(" at ") && line.startsWith("  "))
            .map(line -> line.strip().replaceAll("\\bat \\S*\\.(\\w+)\\(.*", "at $1"))
            .toList();
    assertEquals(List.of(sites), told, message);
  }

  @Test
  void afterReuseTheMessageStillTellsWhereTheBlockWasFreed() {
    long old = allocateHere();
    freeHere(old);
    assertSites(() -> read(old), "allocated at allocateHere", "freed at freeHere");
    long young = allocateHere();
    assertSites(() -> read(old), "freed at freeHere", "allocated anew at allocateHere");
    points.free(young);
    long youngest = allocateHere();
    assertSites(
        () -> read(old),
        "the last block before it freed at afterReuseTheMessageStillTellsWhereTheBlockWasFreed",
        "allocated anew at allocateHere");
    freeHere(youngest);
    assertSites(() -> read(old), "allocated at allocateHere", "freed at freeHere");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100, 300, 5000})
  void theSameHoldsForBlocksOfAnotherSizeOfTheirClass(int bytes) {
    long old = blocks.allocate(bytes);
    freeBlock(old, bytes);
    long young = blocks.allocate(bytes - 1);
    assertEquals(TagsOff.of(old), Handles.at(young), "the same slot");
    assertSites(
        () -> read(old),
        "freed at freeBlock",
        "allocated anew at theSameHoldsForBlocksOfAnotherSizeOfTheirClass");
  }

  private void freeBlock(long block, int bytes) {
    blocks.free(block, bytes);
  }

  @Test
  void aSlotIsTaggedAnewForAsManyTimesAsThereAreTags() {
    long old = points.allocate();
    points.free(old);
    for (int i = 1; i < MOST_TAGS - 1; i++) {
      long point = points.allocate();
      assertThrows(UseAfterFreeException.class, () -> read(old));
      points.free(point);
    }
  }

  @Test
  void everyHandleFitsANanBoxedValueAndCarriesATag() {
    for (int i = 0; i < 100_000; i++) {
      long handle = i % 2 == 0 ? points.allocate() : blocks.allocate(1 + i % 5000);
      assertEquals(0, handle >>> 48);
      assertTrue(handle >= MEMORY.byteSize(), () -> "handle=" + handle);
      assertEquals(handle % MEMORY.byteSize(), Handles.at(handle));
    }
  }

  @Test
  void aPlainOffsetIsRefused() {
    long offset = Handles.at(points.allocate());
    assertTold(IllegalHandleException.class, () -> read(offset), "carries no tag");
    assertTold(IllegalHandleException.class, () -> points.free(offset), "carries no tag");
  }

  @Test
  void nullAndHandlesOfNoBlockAreRefused() {
    long point = points.allocate();
    assertTold(IllegalHandleException.class, () -> read(0), "null handle");
    assertTold(IllegalHandleException.class, () -> points.free(0), "null handle");
    assertTold(IllegalHandleException.class, () -> read(point | 1L << 62), "no handle has");
    long beyond = point - Handles.at(point) + MEMORY.byteSize() - 8;
    assertTold(IllegalHandleException.class, () -> read(beyond), "ever allocated");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1, 7, 4096, 1L << 47, -8})
  void arbitraryHandlesAreRefused(long handle) {
    assertThrows(WrongUseException.class, () -> read(handle));
    assertThrows(WrongUseException.class, () -> Handles.at(handle, 100));
    assertThrows(WrongUseException.class, () -> points.free(handle));
    assertThrows(WrongUseException.class, () -> blocks.free(handle, 100));
    assertThrows(WrongUseException.class, () -> heap.names().retain(handle));
  }

  @Test
  void freeingInTheWrongPoolNamesBothTypes() {
    long point = allocateHere();
    assertTold(
        WrongTypeException.class,
        () -> lines.free(point),
        "type Point",
        "pool of Line",
        "WrongUseTest.allocateHere(");
    assertThrows(WrongTypeException.class, () -> blocks.free(point, 16));
    points.free(point);
  }

  @Test
  void freeingInTheWrongHeapIsTold() {
    try (Heap other = Heap.open()) {
      StructPool<?> others = other.pool(StructType.opaque("Point", 16));
      others.free(others.allocate());
      long point = allocateHere();
      assertTold(
          IllegalHandleException.class,
          () -> others.free(point),
          "not its own",
          "type=Point",
          "WrongUseTest.allocateHere(");
    }
  }

  @Test
  void freeingTheInsideOfABlockIsTold() {
    long line = lines.allocate();
    assertTold(IllegalHandleException.class, () -> lines.free(line + 8), "not its start");
    lines.free(line);
  }

  @ParameterizedTest
  @ValueSource(longs = {99, 101, 96, 104, 1, 40_000})
  void freeingWithAnotherSizeIsTold(long wrong) {
    long block = blocks.allocate(100);
    assertTold(
        IllegalSizeException.class,
        () -> blocks.free(block, wrong),
        "of another size",
        "bytes=100",
        "freedAs=" + wrong);
    blocks.free(block, 100);
  }

  @Test
  void usingMemoryPastTheEndIsTold() {
    long point = allocateHere();
    read(point + 8);
    assertTold(
        BlockOverrunException.class,
        () -> read(point + 16),
        "past the end",
        "type=Point",
        "WrongUseTest.allocateHere(");
    long block = blocks.allocate(100);
    assertThrows(BlockOverrunException.class, () -> Handles.at(block, 105));
    Handles.at(block, 100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 8, 13, 100, 129, 5000, 32_761, 100_000})
  void aByteWrittenPastTheEndIsFoundWhenTheBlockIsFreed(long bytes) {
    long block = blocks.allocate(bytes);
    long end = Handles.at(block) + bytes;
    byte right = MEMORY.get(JAVA_BYTE, end);
    MEMORY.set(JAVA_BYTE, end, (byte) (right + 1));
    assertTold(
        BlockOverrunException.class,
        () -> blocks.free(block, bytes),
        "was written to",
        "type=Cell[]",
        "beyond=" + bytes);
    MEMORY.set(JAVA_BYTE, end, right);
    blocks.free(block, bytes);
  }

  @Test
  void theInvariantWalkFindsWhatWasWrittenPastTheEnd() {
    long line = lines.allocate();
    heap.checkInvariants();
    MEMORY.set(JAVA_LONG_UNALIGNED, Handles.at(line) + 32, 0);
    assertTold(BlockOverrunException.class, heap::checkInvariants, "type=Line", "beyond=32");
  }

  @Test
  void aWriteThroughAStaleOffsetIsFoundWhenTheSlotIsUsedAgain() {
    long point = allocateHere();
    long offset = Handles.at(point);
    freeHere(point);
    heap.checkInvariants();
    MEMORY.set(JAVA_BYTE, offset + 5, (byte) 1);
    assertTold(
        UseAfterFreeException.class,
        points::allocate,
        "after it was freed",
        "type=Point",
        "WrongUseTest.freeHere(",
        "at=5");
    assertThrows(UseAfterFreeException.class, heap::checkInvariants);
  }

  @Test
  void everyOperationOnAClosedHeapIsRefused() {
    Heap closed = Heap.open();
    StructPool<?> pool = closed.pool(StructType.opaque("Point", 16));
    BlockPool cells = closed.blocks("Cell[]");
    FrameStack frames = closed.frames();
    long point = pool.allocate();
    closed.close();
    assertThrows(HeapClosedException.class, pool::allocate);
    assertThrows(HeapClosedException.class, () -> pool.free(point));
    assertThrows(HeapClosedException.class, () -> cells.allocate(1));
    assertThrows(HeapClosedException.class, () -> frames.push(1));
  }

  @Test
  void closingAHeapIsTheEndOfItsBlocksAlsoWhereItsWindowIsUsedAgain() {
    Heap closed = Heap.open();
    long point = closed.pool(StructType.opaque("Point", 16)).allocate();
    closed.close();
    assertTold(UseAfterFreeException.class, () -> read(point), "freed at", "WrongUseTest.closing");
    try (Heap next = Heap.open()) {
      long young = next.pool(StructType.opaque("Point", 16)).allocate();
      assertEquals(Handles.at(young), point % MEMORY.byteSize(), "the same slot");
      assertThrows(UseAfterFreeException.class, () -> read(point));
    }
  }

  @Test
  void blocksThatAreTooLargeForASlotAreChecked() {
    BlockPool large = heap.blocks("large");
    long block = large.allocateZeroed(100_000);
    assertEquals(0, read(block + 99_992));
    assertThrows(BlockOverrunException.class, () -> read(block + 100_000));
    large.free(block, 100_000);
    assertTold(DoubleFreeException.class, () -> large.free(block, 100_000), "type=large");
    assertThrows(UseAfterFreeException.class, () -> read(block + 50_000));
  }

  @Test
  void releasedFramesAreChecked() {
    FrameStack frames = heap.frames();
    long mark = frames.mark();
    long outer = frames.push(64);
    long inner = frames.pushZeroed(96);
    read(outer + 56);
    assertThrows(BlockOverrunException.class, () -> read(outer + 64));
    assertEquals(0, read(inner + 88));
    frames.release(mark);
    assertTold(UseAfterFreeException.class, () -> read(outer), "type=frame", "bytes=64");
    frames.push(64);
    assertThrows(UseAfterFreeException.class, () -> read(outer));
    frames.release(mark);
  }

  @Test
  void anOverrunFrameIsFoundAtItsReleaseAndTheStackStaysUsable() {
    FrameStack frames = heap.frames();
    long mark = frames.mark();
    long frame = frames.push(64);
    frames.push(64);
    MEMORY.set(JAVA_BYTE, Handles.at(frame) + 64, (byte) 0);
    assertTold(BlockOverrunException.class, () -> frames.release(mark), "type=frame", "beyond=64");
    assertEquals(0, frames.depth());
    frames.push(1000);
    frames.release(mark);
  }

  @Test
  void releasedNamesAreChecked() {
    NamePool names = heap.names();
    long name = names.intern("transient");
    names.release(name);
    assertTold(DoubleFreeException.class, () -> names.release(name), "type=name");
    assertThrows(UseAfterFreeException.class, () -> names.length(name));
    assertThrows(WrongUseException.class, () -> names.toString(name));
    long point = points.allocate();
    assertThrows(WrongUseException.class, () -> names.toString(point));
  }

  @Test
  void anOpaqueStructIsNoOtherAndNoName() {
    StructType<?> type = points.type();
    long point = points.allocateZeroed();
    long line = lines.allocateZeroed();
    long name = heap.names().intern("name");
    type.clear(point);
    assertThrows(WrongTypeException.class, () -> type.clear(line));
    assertThrows(WrongTypeException.class, () -> type.clear(name));
    assertThrows(WrongTypeException.class, () -> type.copy(point, line));
    assertThrows(WrongTypeException.class, () -> type.equal(point, line));
    assertThrows(WrongTypeException.class, () -> type.hash(line));
    assertThrows(WrongTypeException.class, () -> type.clear(point + 8));
    long block = blocks.allocateZeroed(24);
    type.copy(block + 8, point);
    assertThrows(BlockOverrunException.class, () -> type.clear(block + 9));
    heap.checkInvariants();
  }

  @Test
  void aBlockThatWasReallocatedIsVoidEvenWhereItWouldHaveFitted() {
    long block = blocks.allocate(100);
    MEMORY.set(JAVA_LONG_UNALIGNED, Handles.at(block), 42);
    long moved = blocks.reallocate(block, 100, 101);
    assertEquals(42, read(moved));
    assertThrows(UseAfterFreeException.class, () -> read(block));
  }

  @Test
  void oneBlockIsNeverTakenForItsNeighbour() {
    long first = blocks.allocate(8);
    long last = blocks.allocate(8);
    for (long at = first; TagsOff.of(at) < TagsOff.of(last); at += 8) {
      long handle = at;
      if (at != first) {
        assertThrows(WrongUseException.class, () -> read(handle));
      }
    }
    assertThrows(WrongUseException.class, () -> read(first + TagsOff.of(last) - TagsOff.of(first)));
  }

  /** Where handles point, without a check. */
  private static final class TagsOff {
    static long of(long handle) {
      return handle & (MEMORY.byteSize() - 1);
    }
  }
}
