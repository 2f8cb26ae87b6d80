package dev.o1struct.runtime.memory;

/**
 * How much a storage has, or is asked for.
 *
 * <pre>
 *   | beside: what checked mode knows | memory: all windows |
 * </pre>
 *
 * In checked mode that is half as much as the offsets of the memory can reach. It comes first, so
 * that a file can be cut off where its windows end.
 *
 * @param memoryBytes of all windows
 * @param checked whether there is something beside
 */
record Room(long memoryBytes, boolean checked) {
  /** The least memory, and what it is a multiple of. */
  static final long LEAST_BYTES = 64L << 20;

  /**
   * What is left to the JVM by those who had to take less than they wanted: they might have taken
   * the last that there is, and no thread could be started any more.
   */
  static final long SPARE_BYTES = 256L << 20;

  /**
   * So much more than there are cells for the memory that a cell a little further on, and the one
   * after it, need no look at the bounds.
   */
  static final long BEYOND_BYTES = 64L << 10;

  long besideBytes() {
    return checked ? Long.highestOneBit(memoryBytes - 1) + BEYOND_BYTES : 0;
  }

  long bytes() {
    return besideBytes() + memoryBytes;
  }

  boolean isEnough() {
    return memoryBytes >= LEAST_BYTES;
  }

  /** Half as much memory; the system has refused this. */
  Room halved() {
    return new Room((memoryBytes >> 1) & -LEAST_BYTES, checked);
  }

  /** The most, not more than this, that fits into so many bytes. */
  Room within(long bytes) {
    if (!checked || bytes() <= bytes) {
      return new Room(Math.min(memoryBytes, bytes) & -LEAST_BYTES, checked);
    }
    Room less = new Room(Long.highestOneBit(memoryBytes), true);
    while (less.isEnough() && less.bytes() > bytes) {
      less = less.halved();
    }
    return less;
  }
}
