package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.ArrayList;
import java.util.List;

/** Makes a profile of figures. */
final class ProfileRecorder {
  private ProfileRecorder() {}

  static AllocationProfile profile(HeapOptions options, HeapStatistics statistics) {
    List<AllocationProfile.PoolPeak> pools = new ArrayList<>();
    for (PoolStatistics pool : statistics.pools()) {
      // Block pools and names live in size classes, and the frame stack has one block as a rule.
      if (pool.slotBytes() >= Long.BYTES && pool.peak() > 0) {
        pools.add(peak(pool.name(), pool));
      }
    }
    statistics.sizeClasses().forEach(pool -> pools.add(peak("", pool)));
    HeapDiagnostics chain = statistics.chain();
    return new AllocationProfile(
        1,
        options.initialBytes(),
        options.slabBytes(),
        chain.peakAllocated(),
        chain.peakRequest(),
        statistics.growths().size(),
        chain.refusals(),
        pools);
  }

  private static AllocationProfile.PoolPeak peak(String name, PoolStatistics pool) {
    return new AllocationProfile.PoolPeak(name, pool.slotBytes(), pool.peak(), pool.allocations());
  }
}
