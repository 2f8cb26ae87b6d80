package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.statistics.RequestHistogram;
import java.util.ArrayList;
import java.util.List;

/**
 * How many blocks of each size class one user of the {@link SizeClasses} has allocated and freed,
 * and of those that come from the chain. From these everything else follows when it is asked for,
 * so that an allocation has little to count.
 */
final class BlockCounts {
  final long[] allocated = new long[SizeClass.COUNT + 1];
  final long[] freed = new long[SizeClass.COUNT + 1];

  /** Blocks allocated so far. */
  long totalAllocated() {
    return sum(allocated);
  }

  /** Blocks freed so far. */
  long totalFreed() {
    return sum(freed);
  }

  /** What was asked for, by size class; what is larger is in the chain's histogram too. */
  RequestHistogram requests(String name) {
    List<RequestHistogram.Bar> bars = new ArrayList<>();
    for (int sizeClass = 0; sizeClass < allocated.length; sizeClass++) {
      if (allocated[sizeClass] > 0) {
        boolean larger = sizeClass == SizeClass.COUNT;
        long usable = larger ? RequestHistogram.LARGER : SizeClass.slotBytes(sizeClass);
        bars.add(new RequestHistogram.Bar(usable, allocated[sizeClass]));
      }
    }
    return new RequestHistogram(name, bars, RequestHistogram.UNKNOWN);
  }

  /** Bytes of the blocks in use that are of a size class. */
  long bytes() {
    long bytes = 0;
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      bytes += (allocated[sizeClass] - freed[sizeClass]) * SizeClass.slotBytes(sizeClass);
    }
    return bytes;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
