package dev.o1struct.runtime.statistics;

import java.util.List;

/**
 * How large the requests of one user of a heap were, since the beginning.
 *
 * @param name whose requests: "chain", "names", or a block pool's name
 * @param bars those that are not empty, the smallest first
 * @param requestedBytes what was asked for in all; {@link #UNKNOWN} where nobody counts it
 */
public record RequestHistogram(String name, List<Bar> bars, long requestedBytes) {
  /**
   * Requests that are served alike.
   *
   * @param usableBytes what each of them got, at least as many as it asked for; {@link #LARGER} for
   *     those of a block pool that are larger than any size class
   * @param requests how many there were
   */
  public record Bar(long usableBytes, long requests) {}

  /** Nobody counts what was asked for. */
  public static final long UNKNOWN = -1;

  /** Larger than any size class: the histogram of the chain has them by size. */
  public static final long LARGER = -1;

  /** Copies the bars. */
  public RequestHistogram {
    bars = List.copyOf(bars);
  }

  /** Requests of all sizes. */
  public long requests() {
    return bars.stream().mapToLong(Bar::requests).sum();
  }

  /** Bytes that were handed out beyond those asked for, in all so far; 0 if that is not known. */
  public long roundingBytes() {
    long usable = bars.stream().mapToLong(bar -> bar.usableBytes() * bar.requests()).sum();
    return requestedBytes == UNKNOWN ? 0 : usable - requestedBytes;
  }
}
