package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.errors.IllegalSizeException;

/**
 * Which slot size serves which request: multiples of 8 up to 64 bytes, then four sizes to each
 * doubling (80, 96, 112, 128, 160, …) up to 32 KiB, so that rounding wastes less than a fifth. A
 * class is a number from 0 on.
 */
public final class SizeClass {
  /** Requests above this many bytes are of no class. */
  public static final long LARGEST_BYTES = 32 << 10;

  /** No memory is as large. */
  private static final long MOST_BYTES = 1L << 62;

  private static final int STEPS_OF_8 = 8;

  /** How many classes there are, and the class of what is too large for all of them. */
  public static final int COUNT = classFor(LARGEST_BYTES) + 1;

  /** Requests of a class are less than this in eighths. */
  static final int EIGHTHS = (int) (LARGEST_BYTES >> 3);

  /**
   * Class of a request of 8·i + 1 to 8·i + 8 bytes: a table, since sizes that vary defeat branch
   * prediction.
   */
  private static final byte[] CLASS_OF = new byte[EIGHTHS];

  static {
    for (int eighths = 0; eighths < CLASS_OF.length; eighths++) {
      CLASS_OF[eighths] = (byte) classFor(8L * eighths + 8);
    }
  }

  private SizeClass() {}

  /** The class of a request; {@link #COUNT} if none serves it, also where it is not positive. */
  public static int of(long bytes) {
    int eighths = eighths(bytes);
    return eighths < EIGHTHS ? ofEighths(eighths) : COUNT;
  }

  /** Whole eighths below a request; {@link #EIGHTHS} or more if no class serves it. */
  static int eighths(long bytes) {
    int request = (int) bytes;
    return request == bytes ? (request - 1) >>> 3 : EIGHTHS;
  }

  static int ofEighths(int eighths) {
    return CLASS_OF[eighths];
  }

  private static int classFor(long bytes) {
    if (bytes <= 64) {
      return (int) (bytes - 1) >>> 3;
    }
    int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes - 1);
    return STEPS_OF_8 + 4 * (log - 7) + (int) ((bytes - 1) >>> (log - 2));
  }

  /** Bytes of a slot of a class. */
  public static long slotBytes(int sizeClass) {
    if (sizeClass < STEPS_OF_8) {
      return 8L * (sizeClass + 1);
    }
    int step = sizeClass - STEPS_OF_8;
    return (step % 4 + 5L) << (4 + step / 4);
  }

  /** The class of blocks that lie in slots; refused if none serves them. */
  static int ofSlots(long bytes) {
    checkRequest(bytes);
    int sizeClass = of(bytes);
    if (sizeClass == COUNT) {
      throw new IllegalSizeException(
          "Blocks as large as that lie in no slab: bytes=" + bytes + " most=" + LARGEST_BYTES);
    }
    return sizeClass;
  }

  /** Refuses what is no size: also what could not be rounded up. */
  static void checkRequest(long bytes) {
    if (bytes <= 0) {
      throw new IllegalSizeException("A block has at least one byte: bytes=" + bytes);
    }
    if (bytes > MOST_BYTES) {
      throw new IllegalSizeException("A block has at most 2^62 bytes: bytes=" + bytes);
    }
  }
}
