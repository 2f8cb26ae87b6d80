package dev.o1struct.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;

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
 * of the process, and nothing of this holds: see {@link SystemMemory}.
 *
 * <p>Settings: {@code o1struct.addressSpace} (bytes, 16g by default; less if the system refuses)
 * and {@code o1struct.storage} ({@code automatic}, {@code mmap}, {@code file}).
 */
public final class AddressSpace {
  private static final Settings SETTINGS = Settings.ofProcess();

  /** Whether each access is checked, {@code o1struct.checked}. Off, the checks cost nothing. */
  public static final boolean CHECKED = SETTINGS.flag(Setting.CHECKED);

  /** Whether blocks come from {@code malloc}, {@code o1struct.backend=system}. */
  static final boolean SYSTEM = SETTINGS.choice(Setting.BACKEND, Backend.CHAIN) == Backend.SYSTEM;

  /** The file that operations are written to, {@code o1struct.trace}; null if there is none. */
  static final @Nullable String TRACE = SETTINGS.text(Setting.TRACE);

  /** Whether operations are written to {@link #TRACE}. */
  static final boolean TRACED = TRACE != null;

  /** Whether each heap has a bean for management tools, {@code o1struct.jmx}. */
  static final boolean JMX = SETTINGS.flag(Setting.JMX) && managementIsThere();

  private static final Storage STORAGE =
      StorageKind.open(SETTINGS, AddressSpace.class.getModule().isNativeAccessEnabled());

  /** All off-heap memory. The first page of it is never used. */
  public static final MemorySegment MEMORY = STORAGE.memory();

  /** Whether this JVM has Flight Recorder: an image made by jlink may lack it. */
  static final boolean FLIGHT_RECORDER = isReadable("jdk.jfr");

  /** Granularity of {@link #discard} and {@link #touch}: a page of memory, or several. */
  static final long PAGE_BYTES = 4096;

  private static final VarHandle WORD = JAVA_INT.varHandle();

  /** In checked mode, what is known of each 8 bytes of {@link #MEMORY}; else nothing. */
  static final MemorySegment SHADOW =
      CHECKED ? StorageKind.shadowOf(MEMORY).memory() : MemorySegment.NULL;

  /** The types of blocks in checked mode. */
  static final TypeTable TYPES = new TypeTable();

  /** The places of allocations and frees in checked mode. */
  static final Sites SITES = new Sites();

  /** With {@link #SYSTEM} they are a number of heaps and a ceiling for each, and no memory. */
  private static final Windows WINDOWS =
      new Windows(SYSTEM ? StorageKind.DEFAULT_BYTES : MEMORY.byteSize());

  /** Kept until they are closed: a heap that nobody closes keeps its window anyway. */
  private static final Set<Tenant> TENANTS = ConcurrentHashMap.newKeySet();

  private static final AtomicInteger HEAPS = new AtomicInteger();

  private AddressSpace() {}

  /**
   * Where a handle points: the offset to use with {@link #MEMORY}, for code that reads and writes
   * by itself. It is the handle as it stands; in checked mode the handle is looked at first and its
   * tag taken off, so call this anew for each element or field, not once for a whole block.
   *
   * @throws WrongUseException in checked mode, if the handle is not within a live block, or not the
   *     block that it was made for
   */
  public static long at(long handle) {
    return CHECKED ? Shadow.check(handle) : handle;
  }

  /**
   * As {@link #at(long)} for a range of bytes that is copied or filled at once: in checked mode its
   * first and its last byte are looked at.
   */
  public static long at(long handle, long bytes) {
    return CHECKED ? Shadow.check(handle, bytes) : handle;
  }

  /**
   * As {@link #at(long)} for a struct of a type, which must be what the memory was allocated as, or
   * a part of that, unless the memory has no type, as blocks and frames. For generated code, which
   * calls it in checked mode only.
   *
   * @param type of {@link #type}
   */
  public static long checked(long handle, int type) {
    return Shadow.check(handle, type);
  }

  /**
   * The handle itself; in checked mode 0, or one that {@link #checked} lets pass. For generated
   * code that keeps a handle.
   */
  public static long valid(long handle, int type) {
    if (CHECKED && handle != 0) {
      Shadow.check(handle, type);
    }
    return handle;
  }

  /** The handle without its tag, unchecked: to tell where it lies. */
  static long offset(long handle) {
    return CHECKED ? TaggedHandle.offset(handle) : handle;
  }

  /**
   * Makes a struct known to checked mode; 0 without it. For generated code.
   *
   * @param name as its pool has it
   * @param bytes its size
   * @param parts names of the structs that it contains by value
   */
  public static int type(String name, long bytes, String... parts) {
    return CHECKED ? TYPES.declare(name, bytes, parts) : 0;
  }

  /** The name of a type of {@link #type}, empty without checked mode. For generated code. */
  public static String name(int type) {
    return CHECKED ? TYPES.name(type) : "";
  }

  /** What records the sites of one heap. */
  static SiteSampler newSampler() {
    return new SiteSampler(SETTINGS.choice(Setting.SITES, SiteSampling.SAMPLED));
  }

  /** What to do about blocks that are live when their heap is closed. */
  static LeakPolicy leakPolicy() {
    return SETTINGS.choice(Setting.LEAKS, LeakPolicy.REPORT);
  }

  /** Hands out a window with undefined contents. */
  static Window acquire() {
    synchronized (WINDOWS) {
      return WINDOWS.acquire();
    }
  }

  /**
   * Hands out a window that is not further from another than {@link Window#REACH_BYTES}, with
   * undefined contents; null if there is none.
   */
  static @Nullable Window acquireNear(Window other) {
    synchronized (WINDOWS) {
      return WINDOWS.acquireNear(other);
    }
  }

  /**
   * Takes a window back and returns its pages to the system. A mapped file can return only its end:
   * then the pages go when no window above is in use.
   */
  static void release(Window window) {
    synchronized (WINDOWS) {
      WINDOWS.release(window);
      if (!SYSTEM && !STORAGE.discard(window.base(), window.bytes())) {
        discardFrom(WINDOWS.endOfUsed());
      }
    }
  }

  /**
   * Returns the pages of the end of a window to the system; its owner goes on without. A mapped
   * file can do so only if no window above is in use.
   *
   * @param start a multiple of {@link #PAGE_BYTES} within the window
   * @return whether the pages were given back
   */
  static boolean discardEnd(Window window, long start) {
    synchronized (WINDOWS) {
      return STORAGE.discard(start, window.end() - start)
          || (WINDOWS.endOfUsed() == window.end() && discardFrom(start));
    }
  }

  /**
   * Returns some pages in the middle to the system, if the storage can: anonymous memory does. The
   * next access finds them undefined.
   *
   * @return whether the pages were given back
   */
  static boolean discard(long start, long bytes) {
    synchronized (WINDOWS) {
      return STORAGE.discard(start, bytes);
    }
  }

  private static boolean discardFrom(long start) {
    return STORAGE.discard(start, MEMORY.byteSize() - start);
  }

  /** Makes the system provide a page now, and changes nothing in it. */
  static void touch(long page) {
    int _ = (int) WORD.getAndBitwiseOr(MEMORY, page, 0); // a plain store of the same is no store
  }

  /**
   * The bits that an offset of this alignment can have. Where the size of the address space is a
   * power of two, C2 sees that an offset masked by them needs no bounds check: one instruction
   * instead of a compare. It changes no offset but those that were overwritten, which stay in the
   * address space so.
   *
   * @param alignment a power of two
   */
  static long offsetBits(long alignment) {
    long highest = Long.highestOneBit(MEMORY.byteSize() - 1);
    return (highest | highest - 1) & -alignment;
  }

  private static boolean managementIsThere() {
    if (!isReadable("java.management")) {
      throw new IllegalSettingException(
          "o1struct.jmx=true needs the module java.management, which this JVM lacks: jmx=true");
    }
    return true;
  }

  private static boolean isReadable(String module) {
    return ModuleLayer.boot()
        .findModule(module)
        .filter(AddressSpace.class.getModule()::canRead)
        .isPresent();
  }

  /** Number of the next heap: 1, 2, … in the order in which they are opened. */
  static int nextHeap() {
    return HEAPS.incrementAndGet();
  }

  /** Makes an open heap known to Flight Recorder. */
  static void register(Tenant tenant) {
    TENANTS.add(tenant);
  }

  /** Forgets a heap that is closed. */
  static void unregister(Tenant tenant) {
    TENANTS.remove(tenant);
  }

  /** Tells what the pools of all open heaps hold. */
  static void reportOccupancy() {
    TENANTS.forEach(Tenant::reportOccupancy);
  }

  /** How many windows are handed out. */
  static int windowsInUse() {
    synchronized (WINDOWS) {
      return WINDOWS.inUse();
    }
  }
}
