package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.tools.AllocationProfile.PoolPeak;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose slots are reserved, and what counts as needed. */
class ProfileReserveTest {
  private static final StructType<?> A = new Particle("a.Particle", 1);
  private static final StructType<?> B = new Particle("b.Particle", 2);
  private static final StructType<?> BARE = StructType.opaque("Particle", 16);
  private static final int MANY = 10_000;

  /** A struct in a package, which generated code would have made. */
  private static final class Particle extends StructType<Void> {
    Particle(String name, long hash) {
      super(
          name,
          MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG)
              .withName("Particle"),
          hash);
    }

    @Override
    public Void flyweight(long handle) {
      throw new AssertionError();
    }

    @Override
    public void copy(long from, long to) {}

    @Override
    public void clear(long handle) {}

    @Override
    public boolean equal(long a, long b) {
      return a == b;
    }

    @Override
    public int hash(long handle) {
      return 0;
    }

    @Override
    public String print(long handle) {
      return "";
    }
  }

  private static AllocationProfile profile(StructType<?>... withMany) {
    try (Heap heap = Heap.open()) {
      for (StructType<?> type : withMany) {
        StructPool<?> pool = heap.pool(type);
        for (int i = 0; i < MANY; i++) {
          pool.allocate();
        }
      }
      return AllocationProfile.ofJson(AllocationProfile.of(heap).toJson());
    }
  }

  private static boolean has(StructPool<?> pool) {
    return pool.takenBytes() >= 16L * MANY;
  }

  @Test
  void aProfileIsForTheStructThatWasRecordedWhicheverPoolComesFirst() {
    AllocationProfile profile = profile(B);
    assertEquals("b.Particle", profile.pools().getFirst().name());
    try (Heap heap = Heap.open(profile.options())) {
      profile.reserve(heap, false);
      assertEquals(0, heap.pool(A).takenBytes());
      assertEquals(0, heap.pool(BARE).takenBytes());
      assertTrue(has(heap.pool(B)));
    }
  }

  @Test
  void twoOfOneSimpleNameAndOneWithoutAPackageGetWhatIsTheirs() {
    AllocationProfile profile = profile(A, B, BARE);
    assertEquals(3, profile.pools().size());
    try (Heap heap = Heap.open(profile.options())) {
      profile.reserve(heap, false);
      for (StructType<?> type : List.of(B, A, BARE)) {
        assertTrue(has(heap.pool(type)), type::name);
      }
    }
    try (Heap heap = Heap.open(profile.options())) {
      List.of(B, BARE, A).forEach(heap::pool);
      profile.reserve(heap, false);
      for (StructType<?> type : List.of(B, A, BARE)) {
        assertTrue(has(heap.pool(type)), type::name);
      }
    }
  }

  @Test
  void aFileOfTheFirstVersionWithShortNamesIsStillOfUse() {
    String text = profile(A).toJson();
    AllocationProfile old =
        AllocationProfile.ofJson(
            text.replace("a.Particle", "Particle").replace("\"version\": 2", "\"version\": 1"));
    try (Heap heap = Heap.open(old.options())) {
      old.reserve(heap, false);
      assertTrue(has(heap.pool(A)));
      assertEquals(0, heap.pool(B).takenBytes());
    }
  }

  @Test
  void askingTwiceForOneStructIsAskingForTheMoreOfBoth() {
    try (Heap heap = Heap.open()) {
      heap.reserveStructs("a.Particle", 16, MANY, false);
      heap.reserveStructs("a.Particle", 16, 1, false);
      assertTrue(has(heap.pool(A)));
    }
  }

  @SuppressWarnings("NullAway") // what the annotations forbid is refused too
  @Test
  void whatIsNoReservationIsRefusedAndLeavesNothingBehind() {
    try (Heap heap = Heap.open()) {
      assertThrows(NullPointerException.class, () -> heap.reserveStructs(null, 16, 1, false));
      assertThrows(IllegalSettingException.class, () -> heap.reserveStructs("", 16, 1, false));
      for (long bytes : new long[] {0, -8, 7, Long.MIN_VALUE, Long.MAX_VALUE}) {
        assertThrows(
            IllegalSizeException.class, () -> heap.reserveStructs("Particle", bytes, 1, false));
      }
      for (long structs : new long[] {-1, Long.MIN_VALUE}) {
        assertThrows(
            IllegalSizeException.class, () -> heap.reserveStructs("Particle", 16, structs, false));
        assertThrows(IllegalSizeException.class, () -> heap.reserveBlocks(16, structs, false));
      }
      assertEquals(0, heap.pool(BARE).takenBytes());
      heap.checkInvariants();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2L << 30, 1L << 40, 1L << 50, 1L << 62})
  void aRequestThatWasRefusedIsNotRecommendedFor(long huge) {
    try (Heap heap = Heap.open()) {
      BlockPool blocks = heap.blocks("chain"); // its histogram has the name of the chain's
      assertThrows(HeapExhaustedException.class, () -> blocks.allocate(huge));
      AllocationProfile empty = AllocationProfile.of(heap);
      assertEquals(0, empty.peakRequest());
      blocks.allocate(100_000);
      AllocationProfile profile = AllocationProfile.of(heap);
      assertTrue(profile.peakRequest() >= 100_000 && profile.peakRequest() < 200_000);
      assertEquals(1 << 20, profile.options().initialBytes());
      assertEquals(profile, AllocationProfile.ofJson(profile.toJson()));
    }
  }

  @Test
  void blocksOfARecordedRunAreReservedWhereTheNextRunTakesThem() {
    AllocationProfile profile;
    try (Heap heap = Heap.open()) {
      allocate(heap.blocks("b"));
      profile = AllocationProfile.of(heap);
    }
    try (Heap heap = Heap.open(profile.options())) {
      profile.reserve(heap, false);
      long before = heap.diagnostics().allocated();
      allocate(heap.blocks("b"));
      assertEquals(before, heap.diagnostics().allocated());
      assertEquals(List.of(), heap.statistics().growths());
    }
  }

  private static void allocate(BlockPool blocks) {
    for (int i = 0; i < MANY; i++) {
      blocks.allocate(8);
      blocks.allocate(64);
      blocks.allocate(65 + i % 50);
    }
  }

  @Test
  void noPoolPassesForASizeClassByHavingNoName() {
    assertThrows(IllegalSettingException.class, () -> StructType.opaque("", 16));
    try (Heap heap = Heap.open()) {
      assertThrows(IllegalSettingException.class, () -> heap.blocks(""));
      heap.pool(StructType.opaque(" ", 16)).allocate();
      List<PoolPeak> pools = AllocationProfile.of(heap).pools();
      assertEquals(1, pools.size());
      assertTrue(!pools.getFirst().isSizeClass());
    }
  }

  @SuppressWarnings("NullAway") // what the annotations forbid is refused too
  @Test
  void figuresThatNoRunHasAreRefused() {
    for (long wrong : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 47) + 1}) {
      assertThrows(IllegalSizeException.class, () -> of(wrong, 0));
      assertThrows(IllegalSizeException.class, () -> of(0, wrong));
      assertThrows(IllegalSizeException.class, () -> new PoolPeak("x", 8, wrong, 0));
      assertThrows(IllegalSizeException.class, () -> new PoolPeak("x", wrong, 0, 0));
    }
    assertThrows(IllegalSizeException.class, () -> new PoolPeak("x", 0, 0, 0));
    assertThrows(IllegalSizeException.class, () -> new PoolPeak("x", 7, 0, 0));
    assertThrows(NullPointerException.class, () -> new PoolPeak(null, 8, 0, 0));
  }

  private static AllocationProfile of(long peakBytes, long peakRequest) {
    return new AllocationProfile(1, 0, 0, peakBytes, peakRequest, 0, 0, List.of());
  }

  @Test
  void manyRunsAreNotFewerThanNone() {
    AllocationProfile most = new AllocationProfile(Long.MAX_VALUE, 0, 0, 0, 0, 0, 0, List.of());
    assertEquals(Long.MAX_VALUE, most.merge(of(0, 0)).runs());
    assertEquals(Long.MAX_VALUE, of(0, 0).merge(most).runs());
  }

  @Test
  void theLargestFiguresOfAllRecommendAHeapThatThereIs() {
    List<PoolPeak> pools = new java.util.ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      pools.add(new PoolPeak("p" + i, 1L << 47, 1, 1));
    }
    AllocationProfile most =
        new AllocationProfile(1, 0, 0, 1L << 47, 1L << 47, Long.MAX_VALUE, 0, pools);
    HeapOptions options = most.options();
    assertEquals(HeapOptions.MOST_BYTES, options.initialBytes());
    assertTrue(most.recommendation().reserveBytes() > 0);
  }
}
