package dev.o1struct.player.object;

import dev.o1struct.runtime.NameBuilder;
import dev.o1struct.runtime.NamePool;

/** The names of array elements: decimal numbers without sign or leading zero, and back. */
public final class IndexNames {
  private static final int CACHED = 1024;
  private static final int MOST_DIGITS = 10;

  private final NamePool names;
  private final References references;
  private final NameBuilder builder;
  private final long[] cached = new long[CACHED];

  /** Names in this pool; the small ones are kept until {@link #release}. */
  public IndexNames(NamePool names, References references) {
    this.names = names;
    this.references = references;
    this.builder = names.builder();
  }

  /** The name of the index (0 or more): kept here or autoreleased. */
  public long name(int index) {
    if (index < CACHED) {
      if (cached[index] == 0) cached[index] = intern(index);
      return cached[index];
    }
    return references.autoreleasedName(intern(index));
  }

  private long intern(int index) {
    builder.clear();
    appendDigits(builder, index);
    return builder.intern();
  }

  /** Appends a number of 0 or more in decimal. */
  public static void appendDigits(NameBuilder builder, long number) {
    long scale = 1;
    while (number / scale >= 10) scale *= 10;
    for (; scale > 0; scale /= 10) builder.append((char) ('0' + number / scale % 10));
  }

  /** The index that the name is, or -1 if it is none below 2^31 - 1. */
  public static int index(NamePool names, long name) {
    int length = names.length(name);
    if (length == 0 || length > MOST_DIGITS) return -1;
    char first = names.charAt(name, 0);
    if (first < '0' || first > '9' || (first == '0' && length > 1)) return -1;
    long number = 0;
    for (int i = 0; i < length; i++) {
      char digit = names.charAt(name, i);
      if (digit < '0' || digit > '9') return -1;
      number = number * 10 + (digit - '0');
    }
    return number < Integer.MAX_VALUE ? (int) number : -1;
  }

  /** Gives the kept names back. */
  public void release() {
    for (int i = 0; i < CACHED; i++) {
      if (cached[i] != 0) names.release(cached[i]);
      cached[i] = 0;
    }
  }
}
