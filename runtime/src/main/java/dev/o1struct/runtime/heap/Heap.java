package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.assembly.Ceilings;
import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.LeakException;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.observe.Observers;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.Settings;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.Trimmed;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.trace.Trace;
import java.lang.ref.Reference;
import java.util.Objects;

/**
 * What a program opens: one window of the address space, and the pools in it.
 *
 * <p>A heap belongs to the thread that opened it. Wrong threads, and use after closing, are noticed
 * on slow paths. Null arguments are refused with a NullPointerException, here and in all that a
 * heap gives out.
 *
 * <p>Close it. Whoever has the heap, a pool, names, a builder of names, frames or a reservation of
 * it keeps it; handles alone do not. A heap that nobody keeps is dropped: when the collector
 * notices, its memory goes back to the system, a warning is logged ({@link System.Logger} {@code
 * dev.o1struct.runtime}) and Flight Recorder told ({@code dev.o1struct.HeapDrop}); its window is
 * the last to be handed out again. Checked mode tells where it was opened, and refuses its handles.
 *
 * <pre>
 *   try (Heap heap = Heap.open()) {
 *     StructPool&lt;Point&gt; points = PointStruct.pool(heap);
 *     long point = points.allocate();
 *     ...
 *     points.free(point);
 *   }
 * </pre>
 */
public final class Heap implements AutoCloseable {
  private final HeapAssembly assembly;
  private final Observers observers;

  private Heap(HeapAssembly assembly) {
    this.assembly = assembly;
    this.observers = Observers.of(assembly.number(), assembly.inventory());
    assembly.watch(observers);
  }

  /**
   * Opens a heap as the settings say, with {@link HeapOptions#defaults} where they say nothing; in
   * an address space that has no window for 1 GiB, the default ceiling is the largest it has.
   *
   * @throws IllegalSettingException if a setting is malformed, or its ceiling has no room
   * @throws AddressSpaceException as {@link #open(HeapOptions)}
   */
  public static Heap open() {
    return open(Ceilings.defaults());
  }

  /**
   * Opens a heap. The first of a process takes some 75 ms, 50 of them in the JDK's linker, which
   * makes the code that calls {@code mmap}; some 40 ms on a mapped file; 25 and 13 ms with an AOT
   * cache of the JDK. Later ones take 150 to 350 µs before they are compiled, and 3 to 7 µs then.
   * Touches one page.
   *
   * @throws IllegalSettingException if the options are null; if a property or environment variable
   *     is unknown, malformed, or asks for what this JVM has not, each time as long as it is so; or
   *     if this address space has no window for the ceiling, even while no heap is open
   * @throws AddressSpaceException if other heaps have the windows, where the message says which,
   *     and what helps; or if the system refused the address space when the first heap was opened:
   *     that is not tried again
   */
  public static Heap open(HeapOptions options) {
    if (Objects.isNull(options)) {
      throw new IllegalSettingException(
          "A heap is opened with options; HeapOptions.defaults() are some: options=null");
    }
    return of(HeapAssembly.open(Settings.ofProcess().over(options)));
  }

  /** The heap that was put together like this. */
  static Heap of(HeapAssembly assembly) {
    try {
      return new Heap(assembly);
    } catch (RuntimeException refused) {
      try (Trace _ = assembly.trace()) {
        assembly.close();
      }
      throw refused;
    }
  }

  /** How this heap is put together. */
  HeapAssembly assembly() {
    return assembly;
  }

  /** What applies, settings included. */
  public HeapOptions options() {
    return assembly.options();
  }

  /**
   * The pool of a struct type; always the same one for the same type. Generated classes have {@code
   * PointStruct.pool(heap)} for it.
   *
   * @throws IllegalSettingException if the type was compiled by {@code -Ao1struct.backend=system}
   *     and the process has no native access, or is in checked mode
   * @throws IllegalSizeException if one struct is larger than the heap can become
   */
  public <T> StructPool<T> pool(StructType<T> type) {
    return assembly.pool(type);
  }

  /**
   * The block pool of this name; always the same one.
   *
   * @throws IllegalSettingException if the name is empty, or has line breaks, control characters or
   *     halves of surrogate pairs
   */
  public BlockPool blocks(String name) {
    return assembly.blocks(name);
  }

  /** The names of this heap. */
  public NamePool names() {
    return assembly.names();
  }

  /** The frame stack of this heap. */
  public FrameStack frames() {
    return assembly.frames();
  }

  /**
   * Adds heaps to the chain until this many bytes exist in all; does nothing if they do. For
   * loading screens.
   *
   * @param touch whether to write to each page of the added heaps, so that no later first access
   *     has to wait for the system (3–7 µs a page)
   * @throws HeapExhaustedException if the heaps cannot become as large; then nothing has changed
   */
  public void reserve(long bytes, boolean touch) {
    Reservation reservation = reserveGradually(bytes);
    if (touch) {
      reservation.finish();
    }
  }

  /**
   * Adds heaps until this many bytes exist in all, at once and without touching them; some
   * microseconds each. The result touches their pages as fast as its caller likes.
   *
   * @throws HeapExhaustedException if the heaps cannot become as large; then nothing has changed
   */
  public Reservation reserveGradually(long bytes) {
    HeapChain chain = assembly.chain();
    requireNotNegative("bytes", bytes);
    long start = chain.end();
    chain.reserve(bytes);
    return new Reservation(this, chain, start, chain.end());
  }

  /**
   * Takes slabs ahead of need for blocks of a size, whichever pool or name they will belong to,
   * until there is room for so many of them, those in use included.
   *
   * @param blockBytes from 1 to 32 KiB
   * @param touch as in {@link #reserve}
   * @throws IllegalSizeException if blocks of that size lie in no slab
   * @throws HeapExhaustedException if there is no room for all of them; then none is taken. Heaps
   *     that were added on the way stay until {@link #trim}, and the peaks tell of the attempt; but
   *     nothing is tried where all that the ceiling and the overflow allow is too little
   */
  public void reserveBlocks(long blockBytes, long blocks, boolean touch) {
    assembly.checkOwner();
    requireNotNegative("blocks", blocks);
    assembly.classes().reserve(blockBytes, blocks, touch);
  }

  /**
   * Takes slabs ahead of need for structs of a name and slot size: now if they have a pool, else as
   * soon as they get one; where there is no room by then, their pool begins without. For what was
   * recorded in an earlier run.
   *
   * @param name of the struct type, qualified. As the statistics show it will do too: that is for
   *     the first such struct that gets a pool and has nothing reserved by its qualified name
   * @param slotBytes {@link StructType#slotBytes}: a multiple of 8
   * @param structs how many in all, those in use included; the most that is asked for counts
   * @param touch as in {@link #reserve}
   * @throws IllegalSizeException if no slot has that size, or the number is negative
   * @throws IllegalSettingException if the name is empty
   * @throws HeapExhaustedException if there is a pool and no room for all of them; then nothing has
   *     changed
   */
  public void reserveStructs(String name, long slotBytes, long structs, boolean touch) {
    if (name.isEmpty()) {
      throw new IllegalSettingException("No struct has an empty name: slotBytes=" + slotBytes);
    }
    if (slotBytes <= 0 || slotBytes % Long.BYTES != 0) {
      throw new IllegalSizeException(
          "A slot is a positive multiple of 8 bytes: name=" + name + " slotBytes=" + slotBytes);
    }
    requireNotNegative("structs", structs);
    assembly.reserveStructs(name, slotBytes, structs, touch);
  }

  private static void requireNotNegative(String what, long reserved) {
    if (reserved < 0) {
      throw new IllegalSizeException("A reservation is not negative: " + what + "=" + reserved);
    }
  }

  /**
   * Gives back what is not in use: slabs without a live slot to the heaps, heaps at the end that
   * hold nothing to the system, and the pages of large free fragments too; of a mapped file only
   * with native access, see {@link Trimmed}. Takes time in proportion to what is free: for loading
   * screens, not for frames.
   */
  public Trimmed trim() {
    try {
      return assembly.trim();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Walks all heaps, free lists and names. Takes time in proportion to what there is.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  public void checkInvariants() {
    try {
      assembly.checkInvariants();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** Who holds what now. Makes Java objects; not for every frame. */
  public HeapStatistics statistics() {
    return assembly.statistics();
  }

  /**
   * The largest block that could be had now, in bytes: a block pool is given one as large, and none
   * that is larger. What would be added for it, heaps and windows past the ceiling, is included; 0
   * if nothing is left. Of 32 KiB and less it tells of the heap alone: blocks as small as that come
   * from slabs, which may have more, or find no room for one more. A block that has all of a heap
   * which it is alone in needs {@code o1struct.initialHeap} to be as large as {@code
   * o1struct.ceiling}: then it has that but for 4,128 bytes. Takes a look at each heap.
   */
  public long largestBlock() {
    assembly.checkOwner();
    return assembly.largestBlock();
  }

  /** What all heaps of this one hold together; one object. */
  public HeapDiagnostics diagnostics() {
    return assembly.chain().diagnostics();
  }

  /**
   * Registers a bean for management tools, if there is none; it goes when the heap is closed. Every
   * heap has one if {@code o1struct.jmx=true}. Needs the module java.management.
   *
   * @return the bean's name, for {@code new ObjectName(…)}: {@code dev.o1struct:type=Heap,number=1}
   */
  public String registerBean() {
    assembly.checkOwner();
    return observers.registerBean();
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return assembly.isClosed();
  }

  /**
   * What is live now, by type and by the place that allocated it; takes time in proportion to the
   * memory used so far. Known in checked mode only, else empty.
   */
  public LeakReport leaks() {
    return assembly.leaks();
  }

  /**
   * Gives everything back: the window to the next heap, its pages to the system; some 2 to 30 µs
   * for a heap with little in it. Handles of this heap are void; using its pools is refused where
   * it is noticed. Closing again does nothing.
   *
   * <p>In checked mode, what is live is reported as {@code o1struct.leaks} says.
   *
   * @throws LeakException in checked mode, under {@code o1struct.leaks=throw}, if anything is live;
   *     the heap is closed then
   * @throws TraceException under {@code o1struct.trace}, if the file could not be written in full;
   *     the heap is closed then
   */
  @Override
  public void close() {
    if (assembly.isClosed()) {
      return;
    }
    assembly.checkOwner();
    observers.close();
    LeakReport leaks = assembly.close();
    try (Trace _ = assembly.trace()) {
      if (!leaks.isEmpty()) {
        Observers.deliver(leaks);
      }
    }
  }
}
