package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Tenant;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.PoolStatistics;

/**
 * Those who read the figures of one open heap: Flight Recorder's samples, and a bean if one is
 * wanted.
 */
public final class Observers implements Tenant {
  private final int heap;
  private final HeapFigures figures;
  private boolean hasBean;

  private Observers(int heap, HeapFigures figures) {
    this.heap = heap;
    this.figures = figures;
  }

  /** Starts to observe an open heap. */
  public static Observers of(int heap, HeapFigures figures) {
    Observers observers = new Observers(heap, figures);
    if (Platform.wantsBeans()) {
      observers.registerBean();
    }
    AddressSpace.register(observers); // last: a heap that cannot be observed is not opened
    if (Platform.FLIGHT_RECORDER) {
      FlightOccupancy.start();
    }
    return observers;
  }

  @Override
  public void reportOccupancy() {
    for (PoolStatistics pool : figures.pools()) {
      FlightOccupancy.report(heap, pool);
    }
  }

  /** Registers the heap's bean if it has none; returns its name. */
  public String registerBean() {
    String name = HeapBean.register(heap, figures);
    hasBean = true;
    return name;
  }

  /** The heap is being closed. */
  public void close() {
    if (hasBean) {
      HeapBean.unregister(heap);
    }
    AddressSpace.unregister(this);
  }

  /** Tells of what was live when the heap was closed, as the setting says. */
  public static void deliver(LeakReport leaks) {
    LeakDelivery.deliver(leaks, ProcessSettings.leaks());
  }
}
