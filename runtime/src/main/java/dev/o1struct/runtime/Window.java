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

  /** One past its last byte. */
  long end() {
    return base + bytes;
  }
}
