package dev.o1struct.runtime.memory;

/**
 * A heap's part of the address space.
 *
 * @param base offset of its first byte
 * @param bytes its length, a power of two
 */
public record Window(long base, long bytes) {
  /** The first page of a window holds nothing, so that 0 is no handle, absolute or relative. */
  public static final long UNUSED_BYTES = 4096;

  /**
   * Windows of one heap are no further apart, so that 32 bits are enough for the distance of two of
   * its blocks in words of 8 bytes.
   */
  static final long REACH_BYTES = 15L << 30;

  /** One past its last byte. */
  public long end() {
    return base + bytes;
  }
}
