package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.statistics.HeapGrowth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest heaps that were added to a chain, for its statistics; read by any thread. */
public final class GrowthLog implements HeapListener {
  /** Growth is rare; a chain that is trimmed and grows for ever must not fill the Java heap. */
  private static final int MOST_GROWTHS = 64;

  private final long start = System.nanoTime();
  private final List<HeapGrowth> growths = new ArrayList<>();
  private @Nullable HeapChain chain;

  /** From now on, growths tell how many requests this chain had served before. */
  public void countBy(HeapChain those) {
    chain = those;
  }

  /** The first heap is no growth. */
  @Override
  public void grown(int heaps, long addedBytes, long capacity, boolean reserved) {
    long time = System.nanoTime() - start;
    synchronized (growths) {
      if (growths.size() == MOST_GROWTHS) {
        growths.removeFirst();
      }
      growths.add(
          new HeapGrowth(chain == null ? 0 : chain.served(), time, addedBytes, capacity, reserved));
    }
  }

  /** The oldest first. */
  public List<HeapGrowth> growths() {
    synchronized (growths) {
      return List.copyOf(growths);
    }
  }
}
