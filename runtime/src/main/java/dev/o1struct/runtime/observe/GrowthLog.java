package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.statistics.HeapGrowth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The latest heaps that were added to a chain, for its statistics; read by any thread. */
public final class GrowthLog implements HeapListener {
  /** Growth is rare; a chain that is trimmed and grows for ever must not fill the Java heap. */
  private static final int MOST_GROWTHS = 64;

  private final long start = System.nanoTime();
  private final List<HeapGrowth> growths = new ArrayList<>();
  private LongSupplier requests = () -> 0;

  /** From now on, growths tell how many requests were served before. */
  public void countBy(LongSupplier served) {
    requests = served;
  }

  /** The first heap is no growth. */
  @Override
  public void grown(int heaps, long addedBytes, long capacity, boolean reserved) {
    long time = System.nanoTime() - start;
    synchronized (growths) {
      if (growths.size() == MOST_GROWTHS) {
        growths.removeFirst();
      }
      growths.add(new HeapGrowth(requests.getAsLong(), time, addedBytes, capacity, reserved));
    }
  }

  /** The oldest first. */
  public List<HeapGrowth> growths() {
    synchronized (growths) {
      return List.copyOf(growths);
    }
  }
}
