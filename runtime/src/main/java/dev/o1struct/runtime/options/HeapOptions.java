package dev.o1struct.runtime.options;

import dev.o1struct.runtime.errors.IllegalSettingException;
import java.util.Locale;
import java.util.Objects;

/**
 * How a heap is laid out. What the program says here yields to the system properties {@code
 * o1struct.initialHeap}, {@code o1struct.growth}, {@code o1struct.ceiling}, {@code o1struct.slab},
 * {@code o1struct.overflow}, and those to the environment variables {@code O1STRUCT_INITIAL_HEAP},
 * {@code O1STRUCT_GROWTH}, {@code O1STRUCT_CEILING}, {@code O1STRUCT_SLAB}, {@code
 * O1STRUCT_OVERFLOW}. Sizes are written in bytes or with a suffix: 64k, 32m, 1g.
 *
 * @param initialBytes size of the first heap: a power of two from 1m to 16g. Where the ceiling is
 *     lower, the first heap is what that leaves, and the only one
 * @param growth what happens when it is full
 * @param ceilingBytes all heaps together never exceed this; from 1m to 16g. The heap has a window
 *     of the address space as large as this, rounded up to a power of two
 * @param slabBytes what a pool takes of the heap at a time: a power of two from 4k to a sixteenth
 *     of the first heap, at most 1m
 * @param overflowBytes what may be taken past the ceiling, of further windows of the address space,
 *     and given back when it is no longer needed: from 1m up, or 0 (written {@code off}) for
 *     nothing. These windows start within 16g of the first one
 */
public record HeapOptions(
    long initialBytes, Growth growth, long ceilingBytes, long slabBytes, long overflowBytes) {
  /**
   * No ceiling, first heap or window is larger: names reach as far, by links of 32 bits in words of
   * 8 bytes, half of them for what lies beneath.
   */
  public static final long MOST_BYTES = 16L << 30;

  private static final long LEAST_BYTES = 1L << 20;

  private static final HeapOptions DEFAULTS =
      new HeapOptions(32L << 20, Growth.DOUBLE, 1L << 30, 64L << 10, 0);

  /** Checks the ranges. */
  public HeapOptions {
    checkPowerOfTwo("initialHeap", initialBytes, LEAST_BYTES, MOST_BYTES);
    checkPowerOfTwo("slab", slabBytes, 4L << 10, Math.min(initialBytes >> 4, 1L << 20));
    checkOverflow(overflowBytes);
    checkGrowth(growth);
    if (ceilingBytes < LEAST_BYTES || ceilingBytes > MOST_BYTES) {
      throw new IllegalSettingException(
          String.format(
              Locale.ROOT,
              "ceiling must be from %d to %d bytes; open several heaps for more: ceiling=%d",
              LEAST_BYTES,
              MOST_BYTES,
              ceilingBytes));
    }
  }

  private static void checkGrowth(Growth growth) {
    if (Objects.isNull(growth)) {
      throw new IllegalSettingException("growth must be one of double, none: growth=null");
    }
  }

  private static void checkOverflow(long bytes) {
    if (bytes != 0 && bytes < LEAST_BYTES) {
      throw new IllegalSettingException(
          "overflow must be off, or 1048576 bytes or more: overflow=" + bytes);
    }
  }

  private static void checkPowerOfTwo(String name, long bytes, long least, long most) {
    if (bytes < least || bytes > most || Long.bitCount(bytes) != 1) {
      throw new IllegalSettingException(
          String.format(
              Locale.ROOT,
              "%s must be a power of two from %d to %d bytes: %s=%d",
              name,
              least,
              most,
              name,
              bytes));
    }
  }

  /** 32 MiB, doubling to 1 GiB, slabs of 64 KiB. */
  public static HeapOptions defaults() {
    return DEFAULTS;
  }

  /** The same with another first heap. */
  public HeapOptions withInitialBytes(long bytes) {
    return new HeapOptions(bytes, growth, ceilingBytes, slabBytes, overflowBytes);
  }

  /**
   * The same with another growth.
   *
   * @throws IllegalSettingException if it is null
   */
  public HeapOptions withGrowth(Growth other) {
    return new HeapOptions(initialBytes, other, ceilingBytes, slabBytes, overflowBytes);
  }

  /** The same with another ceiling. */
  public HeapOptions withCeilingBytes(long bytes) {
    return new HeapOptions(initialBytes, growth, bytes, slabBytes, overflowBytes);
  }

  /** The same with other slabs. */
  public HeapOptions withSlabBytes(long bytes) {
    return new HeapOptions(initialBytes, growth, ceilingBytes, bytes, overflowBytes);
  }

  /** The same with another limit of what may be taken past the ceiling; 0 for nothing. */
  public HeapOptions withOverflowBytes(long bytes) {
    return new HeapOptions(initialBytes, growth, ceilingBytes, slabBytes, bytes);
  }
}
