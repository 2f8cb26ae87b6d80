package dev.o1struct.processor.layout;

/** The blocks that the runtime's block pools hand out: by class, large ones by the allocator. */
public final class SizeClass {
  /** Up to here classes are multiples of 8 bytes, above there are four to each doubling. */
  private static final long FINE_BYTES = 64;

  private static final long FINE_STEP = 8;

  /** Above are powers of two, less a header. */
  private static final long LARGEST_BYTES = 32 << 10;

  private static final long HEADER_BYTES = 32;

  private SizeClass() {}

  /** The bytes of the smallest block of which a struct of so many bytes can be made. */
  public static long bytesFor(long size) {
    if (size > LARGEST_BYTES) {
      return 2 * Long.highestOneBit(size + HEADER_BYTES - 1) - HEADER_BYTES;
    }
    long step =
        size <= FINE_BYTES ? FINE_STEP : Math.max(FINE_STEP, Long.highestOneBit(size - 1) / 4);
    return Extent.alignUp(size, step);
  }
}
