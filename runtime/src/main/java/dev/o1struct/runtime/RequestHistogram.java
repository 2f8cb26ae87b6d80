package dev.o1struct.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * How large the requests were, since the beginning.
 *
 * @param bars those that are not empty, the smallest first
 * @param requestedBytes what was asked for in all; −1 where nobody counts it
 */
public record RequestHistogram(List<Bar> bars, long requestedBytes) {
  /**
   * Requests that are served alike.
   *
   * @param usableBytes what each of them got, at least as many as it asked for
   * @param requests how many there were
   */
  public record Bar(long usableBytes, long requests) {}

  /** Copies the bars. */
  public RequestHistogram {
    bars = List.copyOf(bars);
  }

  /** Of the counters of a chain: the requests by bin of the fragment that serves them. */
  static RequestHistogram ofBins(long[] requestsByBin, long requestedBytes) {
    List<Bar> bars = new ArrayList<>();
    for (int bin = 0; bin < requestsByBin.length; bin++) {
      if (requestsByBin[bin] > 0) {
        long usable = (Fragment.LEAST_BYTES << bin) - Fragment.HEADER_BYTES;
        bars.add(new Bar(usable, requestsByBin[bin]));
      }
    }
    return new RequestHistogram(bars, requestedBytes);
  }

  /** Requests of all sizes. */
  public long requests() {
    return bars.stream().mapToLong(Bar::requests).sum();
  }

  /** What all requests got together. */
  public long usableBytes() {
    return bars.stream().mapToLong(bar -> bar.usableBytes() * bar.requests()).sum();
  }

  /** Bytes that were handed out beyond those asked for: what rounding wasted, in all so far. */
  public long roundingBytes() {
    return requestedBytes < 0 ? 0 : usableBytes() - requestedBytes;
  }
}
