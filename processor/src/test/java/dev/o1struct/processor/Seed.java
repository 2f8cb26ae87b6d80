package dev.o1struct.processor;

import java.util.stream.LongStream;

/** Where random tests begin: {@code -Do1structTest.seed=S} repeats one, or tries another. */
public final class Seed {
  private static final String PROPERTY = "o1structTest.seed";

  private Seed() {}

  /** That of the property, or else always the same. */
  public static long or(long usual) {
    return Long.getLong(PROPERTY, usual);
  }

  /** So many, beginning with {@link #or}. */
  public static long[] from(long usual, int count) {
    long first = or(usual);
    return LongStream.range(first, first + count).toArray();
  }

  /** That of the property, or else another each time. */
  public static long any() {
    return or(System.nanoTime());
  }
}
