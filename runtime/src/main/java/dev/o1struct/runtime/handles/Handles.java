package dev.o1struct.runtime.handles;

import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.check.TaggedHandle;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import java.lang.foreign.MemorySegment;

/**
 * From a handle to its place in memory: the one door for code that reads and writes by itself.
 *
 * <pre>{@code
 * long numbers = blocks.allocate(8 * 4);
 * MEMORY.set(JAVA_INT_UNALIGNED, Handles.at(numbers + 4 * i), value);
 * }</pre>
 *
 * <p>A <em>handle</em> is a {@code long} that stands for a block; 0 is null. Arithmetic moves it
 * within its block. It is an offset into {@link #MEMORY}; in checked mode it carries a tag above
 * that, which says whose it is, and each use is looked at.
 */
public final class Handles {
  /** All off-heap memory. */
  public static final MemorySegment MEMORY = AddressSpace.MEMORY;

  /** Whether each access is checked, {@code o1struct.checked}. Off, the checks cost nothing. */
  public static final boolean CHECKED = ProcessSettings.MODE == Mode.CHECKED;

  /** What null handles are refused as where nobody knows the struct. */
  private static final String BYTES = "memory";

  private Handles() {}

  /**
   * Where a handle points: the offset to use with {@link #MEMORY}. It is the handle as it stands,
   * unless that is null, or null to which less than 1 MiB was added. In checked mode the handle is
   * looked at first and its tag taken off, so call this anew for each element or field, not once
   * for a whole block.
   *
   * @throws WrongUseException if the handle is null; in checked mode, if it is not within a live
   *     block, or not the block that it was made for
   */
  public static long at(long handle) {
    return CHECKED ? Shadow.check(handle) : AddressSpace.nonNull(handle, BYTES);
  }

  /**
   * As {@link #at(long)} for a range of bytes that is copied or filled at once: in checked mode all
   * of it must be of the block, to the last byte, which takes time in proportion to its length.
   */
  public static long at(long handle, long bytes) {
    if (CHECKED) {
      return Shadow.check(handle, bytes);
    }
    return bytes <= 0 ? handle : AddressSpace.nonNull(handle, BYTES);
  }

  /** The handle without its tag, unchecked: to tell where it lies. */
  public static long offset(long handle) {
    return CHECKED ? TaggedHandle.offset(handle) : handle;
  }
}
