package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.ExhaustionReport;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said when memory is out. */
class ExhaustionReportTest {
  private static final long MIB = 1 << 20;

  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(MIB).withCeilingBytes(3 * MIB).withSlabBytes(4096);

  private static HeapExhaustedException exhaust(StructPool<?> pool) {
    return assertThrows(
        HeapExhaustedException.class,
        () -> {
          while (true) {
            pool.allocate();
          }
        });
  }

  private static List<String> names(ExhaustionReport report) {
    return report.holders().stream().map(ExhaustionReport.Holder::name).toList();
  }

  @Test
  void theStructTypeThatHoldsMostComesFirst() {
    try (Heap heap = Heap.open(SMALL)) {
      heap.pool(StructType.opaque("Line", 32)).allocate();
      heap.blocks("Line[]").allocate(100_000);
      heap.names().intern("a name");
      heap.frames().push(100);
      ExhaustionReport report = exhaust(heap.pool(StructType.opaque("Point", 16))).report();
      assertEquals("Point", names(report).getFirst());
      assertTrue(names(report).indexOf("Line[]") < names(report).indexOf("Line"), report::toText);
      assertTrue(names(report).containsAll(List.of("Line", "names", "frames")), report::toText);
      assertEquals(
          heap.pool(StructType.opaque("Point", 16)).live(), report.holders().getFirst().live());
      long told = report.holders().stream().mapToLong(ExhaustionReport.Holder::bytes).sum();
      assertEquals(RawChain.of(heap).allocated(), told, "no byte is left out");
    }
  }

  @Test
  void theFirstLineStandsAloneAndEndsInFigures() {
    try (Heap heap = Heap.open(SMALL)) {
      HeapExhaustedException full = exhaust(heap.pool(StructType.opaque("Point", 16)));
      assertTrue(full.summary().matches(".*: requested=\\d+ allocated=\\d+ .*largestRequest=\\d+"));
      assertTrue(full.toString().contains("\n  Point"), full::toString);
      assertEquals(full.report().requested(), full.requested());
      assertEquals(full.report().capacity(), full.capacity());
    }
  }

  @AssertsPlacement
  @Test
  void whatWasLargestStillSucceedsAndOneByteMoreDoesNot() {
    try (Heap heap = Heap.open(SMALL.withCeilingBytes(MIB))) {
      RawChain.of(heap).allocate(MIB / 4);
      HeapExhaustedException full =
          assertThrows(HeapExhaustedException.class, () -> RawChain.of(heap).allocate(MIB));
      long largest = full.report().largestRequest();
      assertThrows(HeapExhaustedException.class, () -> RawChain.of(heap).allocate(largest + 1));
      RawChain.of(heap).allocate(largest);
    }
  }

  @Test
  void onlyTheTenLargestHaveALineOfTheirOwn() {
    try (Heap heap = Heap.open(SMALL)) {
      List<StructPool<?>> pools = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        pools.add(heap.pool(StructType.opaque("Type" + i, 64)));
        pools.getLast().allocate();
      }
      String text = exhaust(heap.pool(StructType.opaque("Point", 16))).report().toText();
      long lines =
          text.lines().filter(line -> line.matches("  (Type|Point|size|blocks).*")).count();
      assertEquals(10, lines, text);
      assertTrue(text.contains("8 others"), text);
    }
  }

  @Test
  void adviceIsWhatHelpsInThisCase() {
    try (Heap heap = Heap.open(SMALL)) {
      ExhaustionReport report = exhaust(heap.pool(StructType.opaque("Point", 16))).report();
      String advice = String.join("\n", report.advice());
      assertTrue(advice.contains("o1struct.ceiling=4m"), advice);
      assertTrue(advice.contains("o1struct.overflow=1m"), advice);
      assertFalse(advice.contains("o1struct.growth"), advice);
      assertFalse(advice.contains("trim"), advice);
    }
  }

  @Test
  void freeSlotsAreSaidToBeWorthTrimming() {
    try (Heap heap = Heap.open(SMALL.withGrowth(Growth.NONE))) {
      StructPool<?> lines = heap.pool(StructType.opaque("Line", 32));
      List<Long> slots = new ArrayList<>();
      for (int i = 0; i < 14_000; i++) {
        slots.add(lines.allocate());
      }
      slots.forEach(lines::free);
      String advice =
          String.join("\n", exhaust(heap.pool(StructType.opaque("Point", 16))).report().advice());
      assertTrue(advice.contains("Heap.trim()"), advice);
      assertTrue(advice.contains("o1struct.growth=double"), advice);
      heap.trim();
      heap.pool(StructType.opaque("Point", 16)).allocate();
    }
  }

  @Test
  void fragmentationIsTheShareThatTheLargestPieceLacks() {
    assertEquals(0, ExhaustionReport.fragmentation(1024, 1024));
    assertEquals(0.75, ExhaustionReport.fragmentation(256, 1024));
    assertEquals(0, ExhaustionReport.fragmentation(0, 0));
  }

  @Test
  void aRefusalTellsHowFragmentedTheFreeMemoryIs() {
    try (Heap heap = Heap.open(SMALL.withGrowth(Growth.NONE))) {
      HeapExhaustedException refusal =
          assertThrows(HeapExhaustedException.class, () -> RawChain.of(heap).allocate(MIB));
      assertEquals(0, refusal.report().fragmentation(), "one block could have all of it");
      long first = RawChain.of(heap).allocate(MIB / 8);
      RawChain.of(heap).allocate(MIB / 8);
      RawChain.of(heap).free(first);
      refusal = assertThrows(HeapExhaustedException.class, () -> RawChain.of(heap).allocate(MIB));
      double third = (double) (MIB / 4) / (MIB - 4096 - MIB / 4);
      assertEquals(1 - third, refusal.report().fragmentation(), 1e-9, "half-fit rounds down");
    }
  }

  @Test
  void aRefusalCanBeSentElsewhere() throws Exception {
    try (Heap heap = Heap.open(SMALL)) {
      HeapExhaustedException full = exhaust(heap.pool(StructType.opaque("Point", 16)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(full);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        HeapExhaustedException copy = (HeapExhaustedException) in.readObject();
        assertEquals(full.report(), copy.report());
      }
    }
  }
}
