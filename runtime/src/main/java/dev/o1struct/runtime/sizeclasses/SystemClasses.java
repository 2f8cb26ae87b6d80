package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.ArrayList;
import java.util.List;

/** No slots at all: each block is a {@code malloc}. What there is of each class is counted. */
public final class SystemClasses extends SizeClasses {
  private final HeapChain chain;
  private final BlockCounts counts = new BlockCounts();
  private final long[] peaks = new long[SizeClass.COUNT + 1];
  private final long[] takenBytes = new long[SizeClass.COUNT + 1];

  /** No block yet. */
  public SystemClasses(HeapChain chain) {
    this.chain = chain;
  }

  @Override
  public Blocks blocks(String name, int type) {
    return new SystemBlocks(name, this, chain);
  }

  void allocated(int sizeClass, long bytes) {
    takenBytes[sizeClass] += bytes;
    long live = ++counts.allocated[sizeClass] - counts.freed[sizeClass];
    peaks[sizeClass] = Math.max(peaks[sizeClass], live);
  }

  void freed(int sizeClass, long bytes) {
    takenBytes[sizeClass] -= bytes;
    counts.freed[sizeClass]++;
  }

  @Override
  public long trimSlabs(int sizeClass) {
    chain.checkOwner();
    return 0;
  }

  @Override
  public void reserve(long slotBytes, long slots, boolean touch) {
    chain.checkOwner();
  }

  @Override
  public void checkInvariants() {}

  @Override
  public void close() {}

  @Override
  public List<PoolStatistics> statistics() {
    List<PoolStatistics> used = new ArrayList<>();
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      if (counts.allocated[sizeClass] > 0) {
        used.add(
            statistics(
                SizeClass.slotBytes(sizeClass),
                peaks[sizeClass],
                counts.allocated[sizeClass],
                counts.freed[sizeClass],
                takenBytes[sizeClass]));
      }
    }
    return used;
  }
}
