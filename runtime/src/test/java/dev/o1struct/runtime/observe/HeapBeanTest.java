package dev.o1struct.runtime.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.ForkedJvm;
import dev.o1struct.runtime.testing.RawChain;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;

/** What management tools see. */
class HeapBeanTest {
  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  @Test
  void aBeanTellsWhatItsHeapHoldsNow() throws Exception {
    try (Heap heap = Heap.open()) {
      ObjectName name = new ObjectName(heap.registerBean());
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
      pool.allocate();
      assertEquals(RawChain.of(heap).allocated(), server.getAttribute(name, "Allocated"));
      assertEquals(RawChain.of(heap).capacity(), server.getAttribute(name, "Capacity"));
      assertEquals(1L, point(name).get("live"));
      pool.allocate();
      assertEquals(2L, point(name).get("live"));
      assertEquals(16L, point(name).get("slotBytes"));
      assertEquals(heap.statistics().toTable(), server.getAttribute(name, "Table"));
    }
  }

  private CompositeData point(ObjectName name) throws Exception {
    CompositeData[] pools = (CompositeData[]) server.getAttribute(name, "Pools");
    return Arrays.stream(pools)
        .filter(pool -> "Point".equals(pool.get("name")))
        .findFirst()
        .orElseThrow();
  }

  @AssertsPlacement
  @Test
  void everyFigureCanBeReadByToolsThatDoNotKnowOurClasses() throws Exception {
    try (Heap heap = Heap.open(HeapOptions.defaults().withInitialBytes(1 << 20))) {
      ObjectName name = new ObjectName(heap.registerBean());
      RawChain.of(heap).allocate(2 << 20);
      heap.blocks("blocks").allocate(100);
      for (String list : List.of("Heaps", "Pools", "SizeClasses", "Growths", "Requests")) {
        CompositeData[] rows = (CompositeData[]) server.getAttribute(name, list);
        assertTrue(rows.length > 0, list);
      }
      CompositeData[] requests = (CompositeData[]) server.getAttribute(name, "Requests");
      assertEquals("chain", requests[1].get("name"));
      assertEquals(2, ((CompositeData[]) requests[1].get("bars")).length);
      CompositeData chain = (CompositeData) server.getAttribute(name, "Chain");
      assertEquals(2L << 20, chain.get("peakRequest"));
    }
  }

  @Test
  void aBeanGoesWithItsHeap() throws Exception {
    Heap heap = Heap.open();
    ObjectName name = new ObjectName(heap.registerBean());
    assertEquals(name.getCanonicalName(), heap.registerBean());
    assertTrue(server.isRegistered(name));
    heap.close();
    assertFalse(server.isRegistered(name));
    assertThrows(HeapClosedException.class, () -> heap.registerBean());
    assertFalse(server.isRegistered(name));
  }

  @Test
  void withTheSettingEveryHeapHasOne() throws Exception {
    ForkedJvm.Output output =
        ForkedJvm.run(
            List.of("-Do1struct.jmx=true", "-Do1struct.addressSpace=4g"),
            HeapBeanTest.class,
            List.of());
    assertEquals(new ForkedJvm.Output("2 then 0", ""), output);
  }

  @Test
  void withoutManagementTheSettingIsRefused() throws Exception {
    ForkedJvm.Output output =
        ForkedJvm.run(List.of("--limit-modules=java.base", "-Do1struct.jmx=true"));
    assertTrue(output.error().contains("needs the module java.management"), output::error);
  }

  /** Opens two heaps and tells how many beans there are. */
  public static void main(String[] arguments) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName all = new ObjectName("dev.o1struct:type=Heap,*");
    int open;
    try (Heap first = Heap.open();
        Heap second = Heap.open()) {
      first.pool(StructType.opaque("Point", 16)).allocate();
      second.pool(StructType.opaque("Point", 16)).allocate();
      open = server.queryNames(all, null).size();
    }
    System.out.println(open + " then " + server.queryNames(all, null).size());
  }
}
