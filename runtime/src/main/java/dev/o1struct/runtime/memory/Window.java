package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.options.HeapOptions;

/**
 * A heap's part of the address space.
 *
 * @param base offset of its first byte, a multiple of its length
 * @param bytes its length, a power of two from 1 MiB to 16 GiB
 */
public record Window(long base, long bytes) {
  /** The first page of a window holds nothing, so that 0 is no handle, absolute or relative. */
  public static final long UNUSED_BYTES = 4096;

  /** No window is smaller, and none lies beneath this: what a null handle leads to is nobody's. */
  static final long LEAST_BYTES = 1L << 20;

  /**
   * No window is larger, and those of one heap end within this many bytes of the start of its first
   * one, or start within as many beneath: so that a signed 32-bit number is enough for where a
   * block lies from there in words of 8 bytes. Names are linked so.
   */
  public static final long MOST_BYTES = HeapOptions.MOST_BYTES;

  /** What a window takes that has room for so many bytes: 1 MiB to 16 GiB. */
  public static long bytesFor(long bytes) {
    return bytes <= LEAST_BYTES ? LEAST_BYTES : Long.highestOneBit(bytes - 1) << 1;
  }

  /** One past its last byte. */
  public long end() {
    return base + bytes;
  }
}
