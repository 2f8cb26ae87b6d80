package dev.o1struct.benchmarks;

/**
 * The numbers that workloads are made of: the same generator, seed and order of draws as in {@code
 * workloads.c}, so that C and Java do the same operations.
 */
final class Sequence {
  /** Entries of each table. */
  static final int LENGTH = 1 << 16;

  /** Live slots of the churn workload. */
  static final int SLOTS = 1 << 12;

  /** Nodes of a list. */
  static final int NODES = 64;

  /** Bytes of a value: what a pair allocates, and what arguments and registers consist of. */
  static final int VALUE_BYTES = 32;

  /** Bytes of a list's node. */
  static final int NODE_BYTES = 24;

  /** Churn: which of the live slots is replaced. */
  static final int[] SLOT = new int[LENGTH];

  /** Churn: by a block of how many bytes. */
  static final int[] SIZE = new int[LENGTH];

  /** Call: how many arguments, 1 to 16. */
  static final int[] ARGUMENTS = new int[LENGTH];

  /** Call: how many registers, 1 to 16. */
  static final int[] REGISTERS = new int[LENGTH];

  static {
    Sequence draws = new Sequence();
    for (int i = 0; i < LENGTH; i++) {
      SLOT[i] = draws.next() & (SLOTS - 1);
      SIZE[i] = draws.nextSize();
      ARGUMENTS[i] = 1 + draws.next() % 16;
      REGISTERS[i] = 1 + draws.next() % 16;
    }
  }

  private long state = 88172645463325252L;

  /** The next 31 bits of a xorshift generator (G. Marsaglia, "Xorshift RNGs", 2003). */
  int next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (state >>> 33);
  }

  /** 40% 32 bytes, 25% 10 to 50, 15% 24, 15% 32 times 1 to 16, 5% 64 to 4,096. */
  private int nextSize() {
    int percent = next() % 100;
    int draw = next();
    if (percent < 40) {
      return 32;
    }
    if (percent < 65) {
      return 10 + draw % 41;
    }
    if (percent < 80) {
      return 24;
    }
    return percent < 95 ? 32 * (1 + draw % 16) : 64 + draw % 4033;
  }
}
