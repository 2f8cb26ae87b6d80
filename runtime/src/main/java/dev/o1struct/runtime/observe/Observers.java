package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Tenant;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.List;
import java.util.function.Supplier;

/**
 * Those who read the figures of one open heap: Flight Recorder's samples, and a bean if one is
 * wanted.
 */
public final class Observers {
  private final int heap;
  private final Tenant tenant;
  private boolean hasBean;

  /** Starts to observe. */
  public Observers(
      int heap, Supplier<List<PoolStatistics>> pools, Supplier<HeapStatistics> statistics) {
    this.heap = heap;
    this.tenant = () -> pools.get().forEach(pool -> FlightOccupancy.report(heap, pool));
    AddressSpace.register(tenant);
    if (Platform.FLIGHT_RECORDER) {
      FlightOccupancy.start();
    }
    if (Platform.wantsBeans()) {
      registerBean(statistics);
    }
  }

  /** Registers the heap's bean if it has none; returns its name. */
  public String registerBean(Supplier<HeapStatistics> statistics) {
    hasBean = true;
    return HeapBean.register(heap, statistics);
  }

  /** The heap is being closed. */
  public void close() {
    if (hasBean) {
      HeapBean.unregister(heap);
    }
    AddressSpace.unregister(tenant);
  }

  /** Tells of what was live when the heap was closed, as the setting says. */
  public static void deliver(LeakReport leaks) {
    LeakDelivery.deliver(leaks, ProcessSettings.leaks());
  }
}
