package dev.o1struct.runtime.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.ForkedJvm;
import dev.o1struct.runtime.testing.RawChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.EventType;
import jdk.jfr.Recording;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flight Recorder is told. */
class FlightRecorderTest {
  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(1 << 20).withCeilingBytes(4 << 20);

  @TempDir Path folder;

  /** The events of this name that a program caused on its own heap. */
  private List<RecordedEvent> record(String name, Runnable program) throws IOException {
    Path file = folder.resolve(name + ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.o1struct." + name);
      recording.start();
      program.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals("dev.o1struct." + name))
        .toList();
  }

  @Test
  void growthTellsByHowMuchAndWhy() throws IOException {
    List<RecordedEvent> events =
        record(
            "HeapGrowth",
            () -> {
              try (Heap heap = Heap.open(SMALL)) {
                RawChain.of(heap).allocate(1_000_000);
                RawChain.of(heap).reserve(4_000_000);
              }
            });
    assertEquals(2, events.size(), events::toString);
    assertEquals(2 << 20, events.get(0).getLong("added"));
    assertEquals((3 << 20) - Window.UNUSED_BYTES, events.get(0).getLong("capacity"));
    assertEquals(2, events.get(0).getInt("heaps"));
    assertEquals(List.of(false, true), events.stream().map(e -> e.getBoolean("reserved")).toList());
    assertNotNull(events.get(0).getStackTrace());
  }

  @AssertsPlacement
  @Test
  void aRefusalTellsWhatTheExceptionTells() throws IOException {
    List<RecordedEvent> events =
        record(
            "HeapRefusal",
            () -> {
              try (Heap heap = Heap.open(SMALL)) {
                assertThrows(
                    HeapExhaustedException.class, () -> RawChain.of(heap).allocate(100 << 20));
              }
            });
    assertEquals(1, events.size(), events::toString);
    assertEquals(100 << 20, events.getFirst().getLong("requested"));
    assertEquals(0, events.getFirst().getLong("allocated"));
    assertEquals((2 << 20) - 32, events.getFirst().getLong("largestRequest"));
  }

  @Test
  void trimTellsWhatWentWhere() throws IOException {
    List<RecordedEvent> events =
        record(
            "HeapTrim",
            () -> {
              try (Heap heap = Heap.open(SMALL)) {
                StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
                pool.free(pool.allocate());
                RawChain.of(heap).reserve(3_000_000);
                heap.trim();
              }
            });
    assertEquals(1, events.size(), events::toString);
    assertEquals(64 << 10, events.getFirst().getLong("slabs"));
    assertEquals(2 << 20, events.getFirst().getLong("heaps"));
  }

  @Test
  void overflowAndLeaksAreTold() throws IOException {
    HeapListener listener = new FlightListener(77);
    RecordedEvent overflow =
        record("Overflow", () -> listener.overflowed(1 << 30, 2L << 30, true)).getFirst();
    assertEquals(77, overflow.getInt("heap"));
    assertEquals(1 << 30, overflow.getLong("bytes"));
    assertEquals(2L << 30, overflow.getLong("overflow"));
    assertTrue(overflow.getBoolean("acquired"));
    RecordedEvent leak =
        record(
                "StructLeak",
                () -> listener.leaked(new LeakReport.Leak("Point", 3, 48, "Game.java:12")))
            .getFirst();
    assertEquals("Point", leak.getString("type"));
    assertEquals(3, leak.getLong("items"));
    assertEquals(48, leak.getLong("bytes"));
    assertEquals("Game.java:12", leak.getString("site"));
  }

  @Test
  void theOccupancyOfEachPoolOfEachOpenHeapIsToldPeriodically() throws IOException {
    String type = "FlightRecorderTest.Point";
    List<RecordedEvent> events =
        record(
            "PoolOccupancy",
            () -> {
              try (Heap first = Heap.open();
                  Heap second = Heap.open()) {
                first.pool(StructType.opaque(type, 16)).allocate();
                second.pool(StructType.opaque(type, 16)).allocate();
                second.pool(StructType.opaque(type, 24)).allocate();
                second.frames().push(64);
                tellNow();
              }
              tellNow();
            });
    List<RecordedEvent> points =
        events.stream().filter(event -> event.getString("pool").startsWith(type)).toList();
    assertEquals(3, points.size(), events::toString);
    for (RecordedEvent point : points) {
      assertEquals(1, point.getLong("live"));
      assertEquals(64 << 10, point.getLong("bytes"));
    }
    assertEquals(2, points.stream().map(point -> point.getInt("heap")).distinct().count());
    assertTrue(events.stream().anyMatch(event -> "frames".equals(event.getString("pool"))));
  }

  /** Does what Flight Recorder's thread does when the period is over. */
  private static void tellNow() {
    AddressSpace.reportOccupancy();
  }

  @Test
  void flightRecorderAsksForTheOccupancyByItself() throws IOException {
    List<RecordedEvent> events =
        record(
            "PoolOccupancy",
            () -> {
              try (Heap heap = Heap.open();
                  Recording other = new Recording()) {
                heap.pool(StructType.opaque("asked", 16)).allocate();
                // With the period "endChunk" it asks when a recording ends.
                other.enable("dev.o1struct.PoolOccupancy").with("period", "endChunk");
                other.start();
                other.stop();
              }
            });
    assertTrue(
        events.stream().anyMatch(event -> "asked".equals(event.getString("pool"))),
        events::toString);
  }

  @Test
  void everyEventAndEveryFieldIsExplained() {
    List<EventType> types =
        Stream.of(
                GrowthEvent.class,
                RefusalEvent.class,
                TrimEvent.class,
                OverflowEvent.class,
                LeakEvent.class,
                OccupancyEvent.class)
            .map(EventType::getEventType)
            .toList();
    for (EventType type : types) {
      assertTrue(type.getName().startsWith("dev.o1struct."), type::getName);
      assertEquals(List.of("o1struct", "Memory"), type.getCategoryNames());
      assertNotNull(type.getDescription(), type::getName);
      for (ValueDescriptor field : type.getFields()) {
        assertNotNull(field.getLabel(), () -> type.getName() + "." + field.getName());
      }
    }
  }

  @Test
  void aJvmWithoutFlightRecorderHasHeapsAllTheSame() throws Exception {
    ForkedJvm.Output output =
        ForkedJvm.run(List.of("--limit-modules=java.base", "-Do1struct.addressSpace=1g"));
    assertEquals(new ForkedJvm.Output("file 1024", ""), output);
  }
}
