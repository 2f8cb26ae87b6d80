package dev.o1struct.runtime.options;

import dev.o1struct.runtime.errors.IllegalSettingException;
import java.util.Locale;

/**
 * How a heap is laid out. What the program says here yields to the system properties {@code
 * o1struct.initialHeap}, {@code o1struct.growth}, {@code o1struct.ceiling}, {@code o1struct.slab},
 * {@code o1struct.overflow}, and those to the environment variables {@code O1STRUCT_INITIAL_HEAP},
 * {@code O1STRUCT_GROWTH}, {@code O1STRUCT_CEILING}, {@code O1STRUCT_SLAB}, {@code
 * O1STRUCT_OVERFLOW}. Sizes are written in bytes or with a suffix: 64k, 32m, 1g.
 *
 * @param initialBytes size of the first heap: a power of two from 1m to 1g
 * @param growth what happens when it is full
 * @param ceilingBytes all heaps together never exceed this; from 1m up. The window (1g) is a
 *     ceiling of its own
 * @param slabBytes what a pool takes of the heap at a time: a power of two from 4k to a sixteenth
 *     of the first heap, at most 1m
 * @param overflowBytes what may be taken past the ceiling, of further windows of the address space,
 *     and given back when it is no longer needed: from 1m up, or 0 (written {@code off}) for
 *     nothing
 */
public record HeapOptions(
    long initialBytes, Growth growth, long ceilingBytes, long slabBytes, long overflowBytes) {
  private static final HeapOptions DEFAULTS =
      new HeapOptions(32L << 20, Growth.DOUBLE, 1L << 30, 64L << 10, 0);

  /** Checks the ranges. */
  public HeapOptions {
    checkPowerOfTwo("initialHeap", initialBytes, 1L << 20, 1L << 30);
    checkPowerOfTwo("slab", slabBytes, 4L << 10, Math.min(initialBytes >> 4, 1L << 20));
    checkOverflow(overflowBytes);
    if (ceilingBytes < 1L << 20) {
      throw new IllegalSettingException(
          "ceiling must be 1048576 bytes or more: ceiling=" + ceilingBytes);
    }
  }

  private static void checkOverflow(long bytes) {
    if (bytes != 0 && bytes < 1L << 20) {
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

  /** 32 MiB, doubling to the end of the window, slabs of 64 KiB. */
  public static HeapOptions defaults() {
    return DEFAULTS;
  }

  /** The same with another first heap. */
  public HeapOptions withInitialBytes(long bytes) {
    return new HeapOptions(bytes, growth, ceilingBytes, slabBytes, overflowBytes);
  }

  /** The same with another growth. */
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
