package dev.o1struct.runtime.generated;

import dev.o1struct.runtime.check.Extent;
import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.check.TaggedHandle;
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
   * Compresses a handle; the tag of checked mode is lost.
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
    return (int) (offset >>> SHIFT);
  }

  /**
   * The handle that was compressed. In checked mode it is that of whatever block is there now: a
   * block that was freed is found, one that was freed and allocated anew is not. That takes time in
   * proportion to the size of the block.
   */
  public static long expand(int compressed) {
    long offset = (compressed & 0xFFFF_FFFFL) << SHIFT;
    return Handles.CHECKED && offset != 0 ? tagged(offset) : offset;
  }

  /** With the tag of the block that is there, or with its last one if it was freed. */
  private static long tagged(long offset) {
    int cell = Shadow.cell(offset);
    if (!Shadow.isBlock(cell) || Extent.at(offset).isLive()) {
      return Shadow.handleAt(offset);
    }
    return TaggedHandle.of(offset, TaggedHandle.previous(Shadow.tag(cell)));
  }
}
