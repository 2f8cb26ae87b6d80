package dev.o1struct.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.LeakException;
import dev.o1struct.runtime.errors.UseAfterFreeException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.LeakReport.Leak;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.InCheckedMode;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is live when a heap is closed is told by type and place; and whose places are recorded. */
@InCheckedMode
class LeakTest {
  private static final String SITES = "o1struct.sites";
  private static final String LEAKS = "o1struct.leaks";

  /** Runs with a setting that a heap reads when it is opened or closed. */
  private static <T> T with(String property, String value, Supplier<T> program) {
    String before = System.getProperty(property);
    System.setProperty(property, value);
    try {
      return program.get();
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }

  private static void leakPoints(Heap heap, int count) {
    StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
    for (int i = 0; i < count; i++) {
      points.allocate();
    }
  }

  @Test
  void leaksAreToldByTypeAndPlaceMostBytesFirst() {
    try (Heap heap = Heap.open()) {
      leakPoints(heap, 3);
      heap.pool(StructType.opaque("Point", 16)).allocate();
      heap.blocks("Cell[]").allocate(1000);
      heap.blocks("Large[]").allocate(100_000);
      heap.frames().push(32);
      heap.names().intern("leaked");
      List<Leak> leaks = heap.leaks().leaks();
      assertEquals(
          List.of("Large[]", "Cell[]", "Point", "frame", "name", "Point"),
          leaks.stream().map(Leak::type).toList());
      assertEquals(3, leaks.get(2).blocks());
      assertEquals(48, leaks.get(2).bytes());
      assertTrue(leaks.get(2).site().contains("LeakTest.leakPoints("), leaks::toString);
      assertTrue(leaks.get(5).site().contains("LeakTest.leaksAreTold"), leaks::toString);
    }
  }

  @Test
  void whatTheRuntimeNeedsForItselfIsNoLeak() {
    try (Heap heap = Heap.open()) {
      heap.frames();
      NameBuilder builder = heap.names().builder();
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      BlockPool blocks = heap.blocks("Cell[]");
      points.free(points.allocate());
      blocks.free(blocks.allocate(40_000), 40_000);
      heap.names().release(builder.append("gone").intern());
      assertTrue(heap.leaks().isEmpty(), () -> heap.leaks().toText());
    }
  }

  @Test
  void closingThrowsWhereThatIsAskedForAndTheHeapIsClosedThen() {
    Heap heap = Heap.open();
    leakPoints(heap, 2);
    LeakException told = with(LEAKS, "throw", () -> assertThrows(LeakException.class, heap::close));
    assertTrue(heap.isClosed());
    LeakReport report = told.report();
    assertEquals(2, report.blocks());
    String message = String.valueOf(told.getMessage());
    assertTrue(message.contains("2 × Point, 32 bytes, allocated at "), message);
    assertTrue(message.contains("LeakTest.leakPoints("), message);
    assertTrue(message.endsWith("types=1 blocks=2"), message);
  }

  @Test
  void aHeapWithoutLeaksClosesWithoutAWord() {
    Heap heap = Heap.open();
    StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
    points.free(points.allocate());
    with(
        LEAKS,
        "throw",
        () -> {
          heap.close();
          return null;
        });
    assertTrue(heap.isClosed());
  }

  @Test
  void withoutSitesTheMessageSaysHowToGetThem() {
    try (Heap heap = with(SITES, "none", Heap::open)) {
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      long point = points.allocate();
      points.free(point);
      String message =
          String.valueOf(
              assertThrows(UseAfterFreeException.class, () -> FirstByte.of(point)).getMessage());
      assertTrue(message.contains("allocated at a place not recorded"), message);
      assertTrue(message.contains("o1struct.sites=all"), message);
    }
  }

  @Test
  void afterTenThousandOperationsOneIn1024IsRecorded() {
    try (Heap heap = with(SITES, "sampled", Heap::open)) {
      for (int count : new int[] {10_000, 102_400}) {
        leakPoints(heap, count);
      }
      List<Leak> leaks = heap.leaks().leaks();
      assertEquals(2, leaks.size());
      assertEquals("", leaks.get(0).site());
      long recorded = leaks.get(1).blocks();
      assertTrue(recorded >= 10_099 && recorded <= 10_101, () -> "recorded=" + recorded);
    }
  }

  @Test
  void withAllSitesEachIsRecorded() {
    try (Heap heap = with(SITES, "all", Heap::open)) {
      leakPoints(heap, 20_000);
      List<Leak> leaks = heap.leaks().leaks();
      assertEquals(1, leaks.size());
      assertFalse(leaks.getFirst().site().isEmpty());
    }
  }

  private static final class FirstByte {
    static long of(long handle) {
      return dev.o1struct.runtime.handles.Handles.at(handle);
    }
  }
}
