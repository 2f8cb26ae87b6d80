package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import java.util.ArrayList;
import java.util.List;

/** Makes a profile of figures. */
final class ProfileRecorder {
  private ProfileRecorder() {}

  static AllocationProfile profile(HeapOptions options, HeapStatistics statistics) {
    List<AllocationProfile.PoolPeak> pools = new ArrayList<>();
    for (PoolStatistics pool : statistics.pools()) {
      // Block pools and names live in size classes, and the frame stack has one block as a rule.
      if (!pool.type().isEmpty() && pool.peak() > 0) {
        pools.add(peak(pool.type(), pool));
      }
    }
    statistics.sizeClasses().forEach(pool -> pools.add(peak("", pool)));
    HeapDiagnostics chain = statistics.chain();
    return new AllocationProfile(
        1,
        options.initialBytes(),
        options.slabBytes(),
        chain.peakAllocated(),
        Math.min(chain.peakRequest(), largestServed(statistics)),
        statistics.growths().size(),
        chain.refusals(),
        pools);
  }

  /** What was asked for in vain says nothing of what is needed, and may be nonsense. */
  private static long largestServed(HeapStatistics statistics) {
    long largest = 0;
    for (RequestHistogram histogram : statistics.requests()) {
      // Programs may call a block pool so too, but nobody else counts the bytes.
      if (histogram.name().equals("chain")
          && histogram.requestedBytes() != RequestHistogram.UNKNOWN) {
        largest = histogram.bars().getLast().usableBytes();
      }
    }
    return largest;
  }

  private static AllocationProfile.PoolPeak peak(String name, PoolStatistics pool) {
    return new AllocationProfile.PoolPeak(name, pool.slotBytes(), pool.peak(), pool.allocations());
  }
}
