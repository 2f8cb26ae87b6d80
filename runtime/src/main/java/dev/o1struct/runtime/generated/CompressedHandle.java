package dev.o1struct.runtime.generated;

import dev.o1struct.runtime.check.Compression;
import dev.o1struct.runtime.handles.Handles;

/**
 * Handles in 4 bytes: what they mean is a multiple of 8, so that 32 bits reach 32 GiB. As the JVM
 * compresses its own references; 0 stays 0. For generated code.
 */
public final class CompressedHandle {
  private static final int SHIFT = 3;
  private static final long REPRESENTABLE = 0xFFFF_FFFFL << SHIFT;

  private CompressedHandle() {}

  /**
   * Compresses a handle; of the tag of checked mode at most one bit is kept.
   *
   * @throws IllegalArgumentException if it is no multiple of 8, as of a struct inside another may
   *     be, or not below 32 GiB, as with the backend of the system
   */
  public static int of(long handle) {
    long offset = Handles.offset(handle);
    if ((offset & ~REPRESENTABLE) != 0) {
      throw new IllegalArgumentException(
          "a compressed reference needs a multiple of 8 below 32 GiB; use one of 8 bytes: handle="
              + handle);
    }
    return Handles.CHECKED ? Compression.of(handle) : (int) (offset >>> SHIFT);
  }

  /**
   * The handle that was compressed. In checked mode it is that of the block which is there now, or
   * of the one before: a block that was freed is found, and one that was freed and allocated anew
   * if that happened an odd number of times.
   */
  public static long expand(int compressed) {
    return Handles.CHECKED ? Compression.expand(compressed) : (compressed & 0xFFFF_FFFFL) << SHIFT;
  }
}
