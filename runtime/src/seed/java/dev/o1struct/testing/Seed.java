package dev.o1struct.testing;

import java.util.stream.LongStream;

/**
 * Where random tests begin. {@code -Do1structTest.seed=S} repeats one, or tries another; each test
 * prints what it begins with. The tests of all modules are compiled with this class.
 */
public final class Seed {
  private static final String PROPERTY = "o1structTest.seed";

  private Seed() {}

  /** That of the property, or else always the same. */
  public static long or(long usual) {
    return from(usual, 1)[0];
  }

  /** That of the property, or else another each time. */
  public static long any() {
    return or(System.nanoTime());
  }

  /** So many, beginning with that of the property, or else always with the same. */
  public static long[] from(long usual, int count) {
    long first = Long.getLong(PROPERTY, usual);
    String more = count > 1 ? " and " + (count - 1) + " more" : "";
    System.out.println("seed " + first + more + ": " + test());
    return LongStream.range(first, first + count).toArray();
  }

  /** The test that asks: its class and its method. */
  private static String test() {
    return StackWalker.getInstance()
        .walk(frames ->
            frames.filter(frame -> !frame.getClassName().equals(Seed.class.getName())).findFirst())
        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
        .orElse("");
  }
}
