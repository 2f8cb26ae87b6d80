package dev.o1struct.player.launch;

import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What {@code --stats} prints: who held what while the movie played, and what is left after it. */
final class StatisticsReport {
  private final PrintStream out;

  StatisticsReport(PrintStream out) {
    this.out = out;
  }

  void print(
      HeapStatistics playing, HeapStatistics afterwards, AllocationMeter.Summary allocation) {
    out.printf("%nafter the last frame%n%s", playing.toTable());
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

  private void leftOver(HeapStatistics afterwards) {
    out.printf("%nlive after shutdown%n");
    List<PoolStatistics> leaking =
        afterwards.pools().stream().filter(pool -> pool.live() != 0).toList();
    if (leaking.isEmpty()) {
      out.println("nothing: every pool is empty");
    }
    leaking.forEach(pool -> out.printf("%s leaks %d%n", pool.name(), pool.live()));
  }
}
