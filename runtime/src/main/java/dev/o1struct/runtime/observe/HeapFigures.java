package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.List;

/**
 * Where observers read the figures of one heap. Any thread may ask: the counters of the owner's
 * thread are read as they are, so that figures may be some operations apart.
 */
public interface HeapFigures {
  /** Struct pools, block pools, names and frames, by name. */
  List<PoolStatistics> pools();

  /** All figures. */
  HeapStatistics statistics();
}
