package dev.o1struct.runtime;

/**
 * A heap's part of the address space.
 *
 * @param base offset of its first byte
 * @param bytes its length, a power of two
 */
record Window(long base, long bytes) {
  /** The first page of a window holds nothing, so that 0 is no handle, absolute or relative. */
  static final long UNUSED_BYTES = 4096;

  /**
   * Windows of one heap are no further apart, so that 32 bits are enough for the distance of two of
   * its blocks in words of 8 bytes.
   */
  static final long REACH_BYTES = 15L << 30;

  /** One past its last byte. */
  long end() {
    return base + bytes;
  }
}
