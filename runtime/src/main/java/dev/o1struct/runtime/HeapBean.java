package dev.o1struct.runtime;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The bean of a heap, on the platform's server as {@code dev.o1struct:type=Heap,number=1} until the
 * heap is closed. Every heap has one if {@code o1struct.jmx=true}; needs the module
 * java.management.
 */
public final class HeapBean implements HeapMXBean {
  private final Supplier<HeapStatistics> statistics;

  private HeapBean(Supplier<HeapStatistics> statistics) {
    this.statistics = statistics;
  }

  /**
   * Registers the bean of an open heap, if it has none; it goes when the heap is closed.
   *
   * @return the bean's name, for {@code new ObjectName(…)}: so that nobody needs java.management
   *     who does not ask for beans
   * @throws HeapClosedException if the heap is closed
   * @throws ForeignThreadException if the heap belongs to another thread
   */
  public static String register(Heap heap) {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName name = new ObjectName("dev.o1struct:type=Heap,number=" + heap.number());
      if (!server.isRegistered(name)) {
        heap.beforeClose(() -> unregister(server, name));
        server.registerMBean(new HeapBean(heap::statistics), name);
      }
      return name.getCanonicalName();
    } catch (JMException refused) {
      throw new IllegalStateException(
          "The server refuses the bean of a heap: number=" + heap.number(), refused);
    }
  }

  private static void unregister(MBeanServer server, ObjectName name) {
    try {
      if (server.isRegistered(name)) {
        server.unregisterMBean(name);
      }
    } catch (JMException gone) {
      throw new IllegalStateException("The server keeps the bean of a heap: name=" + name, gone);
    }
  }

  @Override
  public long getCapacity() {
    return getChain().capacity();
  }

  @Override
  public long getAllocated() {
    return getChain().allocated();
  }

  @Override
  public HeapDiagnostics getChain() {
    return statistics.get().chain();
  }

  @Override
  public List<HeapDiagnostics> getHeaps() {
    return statistics.get().heaps();
  }

  @Override
  public List<PoolStatistics> getPools() {
    return statistics.get().pools();
  }

  @Override
  public List<PoolStatistics> getSizeClasses() {
    return statistics.get().sizeClasses();
  }

  @Override
  public List<RequestHistogram> getRequests() {
    return statistics.get().requests();
  }

  @Override
  public List<HeapGrowth> getGrowths() {
    return statistics.get().growths();
  }

  @Override
  public String getTable() {
    return statistics.get().toTable();
  }
}
