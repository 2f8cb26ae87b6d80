package dev.o1struct.runtime;

/** Decides for one heap which operations have their site recorded. */
final class SiteSampler {
  private static final int ALL_OF = 10_000;
  private static final int ONE_IN = 1024;

  private final SiteSampling sampling;
  private int recorded;
  private int untilNext = 1;

  SiteSampler(SiteSampling sampling) {
    this.sampling = sampling;
  }

  /** The site of the program's call, or 0 if it is not this one's turn. */
  int next() {
    return --untilNext == 0 ? record() : 0;
  }

  private int record() {
    if (sampling == SiteSampling.NONE) {
      return 0;
    }
    recorded = Math.min(recorded + 1, ALL_OF);
    untilNext = sampling == SiteSampling.ALL || recorded < ALL_OF ? 1 : ONE_IN;
    return AddressSpace.SITES.here();
  }
}
