package dev.o1struct.recompiler.action;

/** How many instructions may be decoded in one action block, each overlapping reading counted. */
public final class Budget {
  private static final int READINGS_PER_BYTE = 4;
  private static final int AT_LEAST = 10_000;

  private long left;

  /** For a block of {@code bytes}. */
  public Budget(int bytes) {
    left = AT_LEAST + (long) READINGS_PER_BYTE * bytes;
  }

  boolean take() {
    return left-- > 0;
  }
}
