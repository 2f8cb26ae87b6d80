package dev.o1struct.player.builtins;

/**
 * The generator behind Math.random: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014). Seeded, so that a run can be repeated; 64 bits of
 * state, period 2^64.
 */
final class RandomNumbers {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  RandomNumbers(long seed) {
    state = seed;
  }

  /** Uniform over the multiples of 2^-53 in [0, 1). */
  double nextDouble() {
    return (nextBits() >>> 11) * 0x1.0p-53;
  }

  private long nextBits() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
