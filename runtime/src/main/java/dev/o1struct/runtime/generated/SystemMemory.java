package dev.o1struct.runtime.generated;

import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Malloc;
import java.lang.foreign.MemorySegment;

/**
 * Where structs are that were compiled with {@code -Ao1struct.backend=system}: {@code malloc}
 * serves each of them, so that Valgrind and ASan see it. Needs native access, and is slower than
 * the heaps.
 *
 * <p>Blocks are aligned as {@code malloc} aligns them, to 16 bytes, or to what divides their size.
 * A wrong handle reads and writes anywhere, and may end the JVM: finding it is the work of those
 * tools.
 */
public final class SystemMemory {
  /** Every address of the process, under the name that generated code uses. */
  public static final MemorySegment MEMORY = Malloc.EVERYTHING;

  /** What a handle is counted from: a handle plus this is an address. */
  public static final long BASE = Malloc.BASE;

  private SystemMemory() {}

  /**
   * The place of a struct, which may lie on either side of {@link #BASE}.
   *
   * @param struct its name
   * @throws IllegalHandleException if the handle is null
   */
  public static long at(long handle, String struct) {
    if (Long.compareUnsigned(handle, AddressSpace.FIRST_HANDLE) < 0) {
      AddressSpace.refuseNull(handle, struct);
    }
    return handle + BASE;
  }
}
