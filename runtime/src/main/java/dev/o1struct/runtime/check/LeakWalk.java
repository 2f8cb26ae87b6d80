package dev.o1struct.runtime.check;

import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.LeakReport.Leak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks the shadow of a heap for live blocks. Takes time in proportion to the memory used so far.
 */
final class LeakWalk {
  private record Origin(int type, int site) {}

  private static final class Sum {
    long blocks;
    long bytes;
  }

  private final Map<Origin, Sum> sums = new HashMap<>();
  private final boolean ends;
  private final int site;

  /**
   * A walk.
   *
   * @param ends whether every block ends with it, so that its handles are void from now on
   * @param site where that is
   */
  LeakWalk(boolean ends, int site) {
    this.ends = ends;
    this.site = site;
  }

  void over(long first, long end) {
    for (long at = first; at < end; at += Shadow.GRANULE) {
      if (Shadow.isBlock(Shadow.cell(at))) {
        at = block(Extent.at(at));
      }
    }
  }

  LeakReport report() {
    List<Leak> leaks = new ArrayList<>();
    sums.forEach((origin, sum) ->
        leaks.add(
            new Leak(
                Checks.TYPES.name(origin.type()),
                sum.blocks,
                sum.bytes,
                Checks.SITES.text(origin.site()))));
    leaks.sort(
        Comparator.comparingLong(Leak::bytes)
            .reversed()
            .thenComparing(Leak::type)
            .thenComparing(Leak::site));
    return new LeakReport(leaks);
  }

  /** Counts a block if it is live; returns where its canary starts. */
  private long block(Extent extent) {
    if (extent.isLive()) {
      count(extent);
      if (ends) {
        Guard.end(extent.start(), extent.bytes(), site);
      }
    }
    return extent.canary();
  }

  private void count(Extent extent) {
    int type = Shadow.type(Shadow.cell(extent.start()));
    if (!Checks.TYPES.isOfRuntime(type)) {
      Origin origin = new Origin(type, Checks.SITES.allocation(extent.zone()));
      Sum sum = sums.computeIfAbsent(origin, key -> new Sum());
      sum.blocks++;
      sum.bytes += extent.bytes();
    }
  }
}
