package dev.o1struct.runtime.memory;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The first floor: one reservation of virtual memory for the whole process, made once.
 *
 * <p>A <em>handle</em> is an offset into {@link #MEMORY}; 0 is null. Because the segment is a
 * constant with a global scope, a bounds check is one compare with a constant, and no handle,
 * however wrong, reaches memory outside it. Under {@code o1struct.backend=system} it is all memory
 * of the process, and nothing of this holds: see {@link Malloc}.
 *
 * <p>Settings: {@code o1struct.addressSpace} (bytes, 1t by default, 16g in checked mode; less if
 * the system refuses) and {@code o1struct.storage} ({@code automatic}, {@code mmap}, {@code file}).
 * Where there is no memory this class cannot be loaded: {@link ProcessStorage} says why.
 */
public final class AddressSpace {
  private static final Storage STORAGE = ProcessStorage.storage();

  /** All off-heap memory. The first MiB of it is never used. */
  public static final MemorySegment MEMORY = STORAGE.memory();

  /** Granularity of {@link #discard} and {@link #touch}: a page of memory, or several. */
  public static final long PAGE_BYTES = 4096;

  /**
   * The least handle that there is. What lies beneath, 0 and what is a little more, as where
   * something was added to it, is no memory of anyone: nothing is read or written there.
   */
  public static final long FIRST_HANDLE = Window.LEAST_BYTES;

  private static final Windows WINDOWS = new Windows(STORAGE.windowBytes());

  /** Figures of open heaps, which do not keep those that are dropped. */
  private static final Set<Tenant> TENANTS = ConcurrentHashMap.newKeySet();

  private static final AtomicInteger HEAPS = new AtomicInteger();

  /** Made when a page is first touched, which not every program does. */
  private static final class Word {
    static final VarHandle AT = JAVA_INT.varHandle();
  }

  private AddressSpace() {}

  /** In checked mode, memory of its own for what checks know: half of what offsets can reach. */
  public static MemorySegment beside() {
    return STORAGE.beside();
  }

  /** The largest window that there is while all are free: no heap can have a higher ceiling. */
  public static long largestWindow() {
    return WINDOWS.largest();
  }

  /**
   * Hands out a window with undefined contents: one below 32 GiB if there is any, which compressed
   * references reach.
   *
   * @param bytes its length, a power of two from 1 MiB to 16 GiB
   * @throws AddressSpaceException if none is free; the message says who has them
   */
  public static Window acquire(long bytes, WindowHolder holder) {
    synchronized (WINDOWS) {
      Window window = WINDOWS.acquire(bytes, holder);
      if (window == null) {
        throw WindowRefusal.of(WINDOWS, bytes, STORAGE);
      }
      return window;
    }
  }

  /** The same within {@link Window#MOST_BYTES} of another window's start; null if there is none. */
  public static @Nullable Window acquireNear(Window other, long bytes, WindowHolder holder) {
    synchronized (WINDOWS) {
      return WINDOWS.acquireNear(other, bytes, holder);
    }
  }

  /** Whether {@link #acquire} would find a window now. */
  public static boolean hasWindow(long bytes) {
    synchronized (WINDOWS) {
      return bytes <= WINDOWS.largestFree();
    }
  }

  /** Whether {@link #acquireNear} would find a window now. */
  public static boolean hasWindowNear(Window other, long bytes) {
    synchronized (WINDOWS) {
      return WINDOWS.hasNear(other, bytes);
    }
  }

  /**
   * Takes a window back and returns its pages to the system. Without native access a mapped file
   * can return only its end: then the pages go when no window above is in use.
   */
  public static void release(Window window) {
    synchronized (WINDOWS) {
      boolean last = WINDOWS.endOfUsed() == window.end();
      WINDOWS.release(window);
      discard(window, last);
    }
  }

  /**
   * The same for a window whose heap was dropped, not closed: it is handed out again when there is
   * no other, so that handles that were kept are not soon handles of another heap.
   */
  public static void releaseDropped(Window window) {
    synchronized (WINDOWS) {
      boolean last = WINDOWS.endOfUsed() == window.end();
      WINDOWS.releaseDropped(window);
      discard(window, last);
    }
  }

  private static void discard(Window window, boolean last) {
    if (!STORAGE.discard(window.base(), window.bytes()) && last) {
      discardFrom(WINDOWS.endOfUsed());
    }
  }

  /**
   * Returns the pages of the end of a window to the system; its owner goes on without. Without
   * native access a mapped file can do so only if no window above is in use.
   *
   * @param start a multiple of {@link #PAGE_BYTES} within the window
   * @return whether the pages were given back
   */
  public static boolean discardEnd(Window window, long start) {
    synchronized (WINDOWS) {
      return STORAGE.discard(start, window.end() - start)
          || (WINDOWS.endOfUsed() == window.end() && discardFrom(start));
    }
  }

  /**
   * Returns some pages in the middle to the system, if the storage can: anonymous memory does, and
   * a mapped file with native access. The next access finds them undefined.
   *
   * @return whether the pages were given back
   */
  public static boolean discard(long start, long bytes) {
    synchronized (WINDOWS) {
      return STORAGE.discard(start, bytes);
    }
  }

  private static boolean discardFrom(long start) {
    return STORAGE.discard(start, MEMORY.byteSize() - start);
  }

  /** Makes the system provide a page now, and changes nothing in it. */
  public static void touch(long page) {
    int _ = (int) Word.AT.getAndBitwiseOr(MEMORY, page, 0); // a plain store of the same is no store
  }

  /**
   * The bits that an offset of this alignment can have. Where the size of the address space is a
   * power of two, C2 sees that an offset masked by them needs no bounds check: one instruction
   * instead of a compare. It changes no offset but those that were overwritten, which stay in the
   * address space so.
   *
   * @param alignment a power of two
   */
  public static long offsetBits(long alignment) {
    long highest = Long.highestOneBit(MEMORY.byteSize() - 1);
    return (highest | highest - 1) & -alignment;
  }

  /**
   * The handle itself, if it is not null; one compare with a constant.
   *
   * @param use what the caller takes it for
   * @throws IllegalHandleException if it is 0, or less than {@link #FIRST_HANDLE}
   */
  public static long nonNull(long handle, String use) {
    return handle < FIRST_HANDLE ? refuseNull(handle, use) : handle;
  }

  /**
   * Refuses a null handle; lets others pass, those that are outside the memory too.
   *
   * @throws IllegalHandleException if the handle is null, or was before something was added to it
   */
  public static long refuseNull(long handle, String use) {
    if (handle >= 0 && handle < FIRST_HANDLE) {
      throw new IllegalHandleException("The null handle is used: as=" + use + " handle=" + handle);
    }
    return handle;
  }

  /** Number of the next heap: 1, 2, … in the order in which they are opened. */
  public static int nextHeap() {
    return HEAPS.incrementAndGet();
  }

  /** Makes an open heap known to those who ask for all of them. */
  public static void register(Tenant tenant) {
    TENANTS.add(tenant);
  }

  /** Forgets a heap that is closed. */
  public static void unregister(Tenant tenant) {
    TENANTS.remove(tenant);
  }

  /** Tells what the pools of all open heaps hold. */
  public static void reportOccupancy() {
    TENANTS.forEach(Tenant::reportOccupancy);
  }

  /** How many windows are handed out. */
  public static int windowsInUse() {
    synchronized (WINDOWS) {
      return WINDOWS.inUse();
    }
  }
}
