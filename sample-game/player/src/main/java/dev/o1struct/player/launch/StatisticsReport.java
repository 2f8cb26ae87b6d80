package dev.o1struct.player.launch;

import dev.o1struct.runtime.HeapDiagnostics;
import dev.o1struct.runtime.HeapStatistics;
import dev.o1struct.runtime.PoolStatistics;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What {@code --stats} prints: who held what while the movie played, and what is left after it. */
final class StatisticsReport {
  private static final String POOL_ROW = "%-22s %10s %10s %12s %12s %12s %10s%n";
  private static final String HEAP_ROW = "%-22s %12s %12s %12s %12s %9s%n";

  private final PrintStream out;

  StatisticsReport(PrintStream out) {
    this.out = out;
  }

  void print(
      HeapStatistics playing, HeapStatistics afterwards, AllocationMeter.Summary allocation) {
    pools("pools after the last frame", playing.pools());
    pools("size classes beneath them", playing.sizeClasses());
    heaps(playing);
    leftOver(afterwards);
    out.printf(
        Locale.ROOT,
        "%nJava heap allocated by the frame loop, without drawing, frames %d to %d:"
            + " %.1f bytes a frame (median %d, most %d)%n",
        allocation.first(),
        allocation.last(),
        allocation.mean(),
        allocation.median(),
        allocation.most());
  }

  private void pools(String title, List<PoolStatistics> pools) {
    out.printf("%n%s%n", title);
    out.printf(POOL_ROW, "name", "live", "peak", "allocated", "freed", "bytes", "slack");
    for (PoolStatistics pool : pools) {
      out.printf(
          POOL_ROW,
          pool.name(),
          pool.live(),
          pool.peak(),
          pool.allocated(),
          pool.freed(),
          pool.bytes(),
          pool.slack());
    }
  }

  private void heaps(HeapStatistics statistics) {
    out.printf("%nheaps%n");
    out.printf(HEAP_ROW, "name", "capacity", "allocated", "peak", "peak request", "refusals");
    List<HeapDiagnostics> heaps = statistics.heaps();
    for (int k = 0; k < heaps.size(); k++) {
      heap("heap " + k, heaps.get(k));
    }
    heap("chain", statistics.chain());
  }

  private void heap(String name, HeapDiagnostics heap) {
    out.printf(
        HEAP_ROW,
        name,
        heap.capacity(),
        heap.allocated(),
        heap.peakAllocated(),
        heap.peakRequest(),
        heap.refusals());
  }

  private void leftOver(HeapStatistics afterwards) {
    out.printf("%nlive after shutdown%n");
    boolean nothing = true;
    for (PoolStatistics pool : afterwards.pools()) {
      if (pool.live() != 0) {
        nothing = false;
        out.printf("%-22s %10d  %s%n", pool.name(), pool.live(), explanation(pool));
      }
    }
    if (nothing) {
      out.println("nothing: every pool is empty");
    }
  }

  private static String explanation(PoolStatistics pool) {
    return pool.name().equals("names") && pool.live() == 1
        ? "the empty text, which lives as long as its heap"
        : "leaked";
  }
}
