package dev.o1struct.processor.layout;

/**
 * How much room something takes.
 *
 * @param size bytes, a multiple of the alignment
 * @param alignment a power of two
 */
public record Extent(long size, long alignment) {
  /** The least multiple of {@code alignment} that is at least {@code offset}. */
  public static long alignUp(long offset, long alignment) {
    return (offset + alignment - 1) & -alignment;
  }
}
