package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.statistics.HeapGrowth;
import dev.o1struct.runtime.statistics.HeapMXBean;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The bean of a heap, on the platform's server as {@code dev.o1struct:type=Heap,number=1} until the
 * heap is closed. Every heap has one if {@code o1struct.jmx=true}; needs the module
 * java.management.
 */
final class HeapBean implements HeapMXBean {
  private final HeapFigures figures;

  private HeapBean(HeapFigures figures) {
    this.figures = figures;
  }

  /**
   * Registers the bean of an open heap, if it has none.
   *
   * @param heap its number
   * @return the bean's name, for {@code new ObjectName(…)}: so that nobody needs java.management
   *     who does not ask for beans
   */
  static String register(int heap, HeapFigures figures) {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName name = name(heap);
      if (!server.isRegistered(name)) {
        server.registerMBean(new HeapBean(figures), name);
      }
      return name.getCanonicalName();
    } catch (JMException refused) {
      throw new IllegalStateException(
          "The server refuses the bean of a heap: number=" + heap, refused);
    }
  }

  private static ObjectName name(int heap) throws JMException {
    return new ObjectName("dev.o1struct:type=Heap,number=" + heap);
  }

  /** Takes the bean away, if it is there still. */
  static void unregister(int heap) {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      if (server.isRegistered(name(heap))) {
        server.unregisterMBean(name(heap));
      }
    } catch (JMException gone) {
      throw new IllegalStateException("The server keeps the bean of a heap: number=" + heap, gone);
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
    return figures.statistics().chain();
  }

  @Override
  public List<HeapDiagnostics> getHeaps() {
    return figures.statistics().heaps();
  }

  @Override
  public List<PoolStatistics> getPools() {
    return figures.statistics().pools();
  }

  @Override
  public List<PoolStatistics> getSizeClasses() {
    return figures.statistics().sizeClasses();
  }

  @Override
  public List<RequestHistogram> getRequests() {
    return figures.statistics().requests();
  }

  @Override
  public List<HeapGrowth> getGrowths() {
    return figures.statistics().growths();
  }

  @Override
  public String getTable() {
    return figures.statistics().toTable();
  }
}
