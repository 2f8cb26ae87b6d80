package dev.o1struct.benchmarks;

/** What a subject can do; each method is one batch of operations. */
final class Workloads {
  private Workloads() {}

  /** Allocates {@value Sequence#VALUE_BYTES} bytes, writes a word, frees. */
  interface Pair {
    /** Pairs of a batch. */
    int OPERATIONS = Sequence.LENGTH;

    /** Returns the sum of the handles or the like; the same each time. */
    long pair();
  }

  /** Replaces one of {@value Sequence#SLOTS} live blocks by another of another size. */
  interface Churn {
    /** Replacements of a batch. */
    int OPERATIONS = Sequence.LENGTH;

    /** Writes the number of the operation into each block. */
    void churn();

    /** Sum of what is written in the live blocks, each times its size. */
    long checksum();
  }

  /** Allocates arguments and registers, touches them, frees them in the reverse order. */
  interface Call {
    /** Calls of a batch. */
    int OPERATIONS = Sequence.LENGTH;

    /** Returns the sum of what was read. */
    long call();
  }

  /** Builds a list, walks it, frees it. */
  interface Nodes {
    /** Lists of a batch. */
    int LISTS = 1_000;

    /** Nodes of a batch. */
    int OPERATIONS = LISTS * Sequence.NODES;

    /** Returns the sum of what was read. */
    long list();
  }
}
