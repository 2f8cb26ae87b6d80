package dev.o1struct.player.object;

import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;

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

  /** The name of the index: kept here or autoreleased. */
  public long name(int index) {
    if (index < 0 || index >= CACHED) return references.autoreleasedName(intern(index));
    if (cached[index] == 0) cached[index] = intern(index);
    return cached[index];
  }

  /** The name of the index, which the caller must release: for long loops. */
  public long owned(int index) {
    if (index < 0 || index >= CACHED) return intern(index);
    long name = name(index);
    names.retain(name);
    return name;
  }

  private long intern(int index) {
    builder.clear();
    if (index < 0) builder.append('-');
    appendDigits(builder, Math.abs((long) index));
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
    long number = digits(names, name, 0);
    return number < Integer.MAX_VALUE ? (int) number : -1;
  }

  /** The index that the number is, or -1 if it is none below 2^31 - 1. */
  public static int index(double number) {
    int index = (int) number;
    return index == number && index < Integer.MAX_VALUE ? Math.max(-1, index) : -1;
  }

  /** The number below 0 that the name is, or 0 if it is none of 32 bits. */
  static int negative(NamePool names, long name) {
    if (names.length(name) < 2 || names.charAt(name, 0) != '-') return 0;
    long number = -digits(names, name, 1);
    return number < 0 && number >= Integer.MIN_VALUE ? (int) number : 0;
  }

  /** The number of 0 or more that the name is from a place on, -1 if it is none. */
  private static long digits(NamePool names, long name, int from) {
    int length = names.length(name) - from;
    if (length == 0 || length > MOST_DIGITS) return -1;
    char first = names.charAt(name, from);
    if (first < '0' || first > '9' || (first == '0' && length > 1)) return -1;
    long number = 0;
    for (int i = 0; i < length; i++) {
      char digit = names.charAt(name, from + i);
      if (digit < '0' || digit > '9') return -1;
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  /** Gives the kept names back. */
  public void release() {
    for (int i = 0; i < CACHED; i++) {
      if (cached[i] != 0) names.release(cached[i]);
      cached[i] = 0;
    }
  }
}
