package dev.o1struct.runtime.memory;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * Memory of {@code malloc} and {@code free}, as handles: for {@code o1struct.backend=system}, and
 * for structs that were compiled with {@code -Ao1struct.backend=system}. Needs native access.
 *
 * <p>What {@link AddressSpace} promises does not hold here: a wrong handle reads and writes
 * anywhere, and may end the JVM. Finding it is the work of Valgrind and ASan.
 */
public final class Malloc {
  /** Every address of the process. */
  public static final MemorySegment EVERYTHING = WholeMemory.everything();

  /**
   * The address of {@link AddressSpace#MEMORY}: a handle plus this is an address. A block of {@code
   * malloc} that lies beneath has a negative handle.
   */
  public static final long BASE = AddressSpace.MEMORY.address();

  private static final SymbolLookup FUNCTIONS = functions();
  private static final MethodHandle MALLOC =
      function("malloc", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));
  private static final MethodHandle ALIGNED_ALLOC =
      function("aligned_alloc", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));
  private static final MethodHandle FREE = function("free", FunctionDescriptor.ofVoid(JAVA_LONG));

  /** What {@code malloc} aligns every block to. */
  private static final long MALLOC_ALIGNMENT = 16;

  private Malloc() {}

  /**
   * A new block, of undefined contents, aligned as the pools of the heaps align a slot of that
   * size.
   *
   * @return its handle, or 0 if the system has no memory
   */
  public static long allocate(long bytes) {
    try {
      long alignment = Cells.alignmentOf(bytes);
      long address =
          alignment <= MALLOC_ALIGNMENT
              ? (long) MALLOC.invokeExact(bytes)
              : (long) ALIGNED_ALLOC.invokeExact(alignment, bytes);
      return address == 0 ? 0 : address - BASE;
    } catch (Throwable impossible) {
      throw new LinkageError("malloc failed to link", impossible);
    }
  }

  /** Zeroes a range of a block; its length is a multiple of 8. */
  public static void clear(long handle, long bytes) {
    EVERYTHING.asSlice(handle + BASE, bytes).fill((byte) 0);
  }

  /** Frees a block. What is none is for the system to notice, which may end the JVM. */
  public static void free(long handle) {
    try {
      FREE.invokeExact(handle + BASE);
    } catch (Throwable impossible) {
      throw new LinkageError("free failed to link", impossible);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(FUNCTIONS.findOrThrow(name), type);
  }

  /**
   * Functions as the process sees them, a preloaded library first; the linker's own lookup sees the
   * C library only.
   */
  @SuppressWarnings("restricted")
  private static SymbolLookup functions() {
    SymbolLookup library = Linker.nativeLinker().defaultLookup();
    if (!AnonymousMapping.isSupported()) {
      return library;
    }
    MethodHandle dlsym =
        Linker.nativeLinker()
            .downcallHandle(
                library.findOrThrow("dlsym"), FunctionDescriptor.of(ADDRESS, JAVA_LONG, ADDRESS));
    return name -> library.find(name).map(own -> preloaded(dlsym, name, own));
  }

  private static MemorySegment preloaded(MethodHandle dlsym, String name, MemorySegment otherwise) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment found = (MemorySegment) dlsym.invokeExact(0L, arena.allocateFrom(name));
      return found.address() == 0 ? otherwise : found;
    } catch (Throwable impossible) {
      throw new LinkageError("dlsym failed to link", impossible);
    }
  }
}
