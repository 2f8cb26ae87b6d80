package dev.o1struct.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program opens: one window of the address space, and the pools in it. The only class that
 * puts the floors together.
 *
 * <p>A heap belongs to the thread that opened it. Wrong threads, and use after closing, are noticed
 * on slow paths.
 *
 * <pre>
 *   try (Heap heap = Heap.open()) {
 *     StructPool points = heap.pool("Point", 16);
 *     long point = points.allocate();
 *     ...
 *     points.free(point);
 *   }
 * </pre>
 */
public final class Heap implements AutoCloseable {
  private record PoolKey(String name, long slotBytes, boolean system) {}

  private final Ownership ownership = new Ownership();
  private final HeapJournal journal;
  private final Tenant tenant = this::reportOccupancy;
  private final HeapOptions options;
  private final Window window;
  private final HeapChain chain;
  private final SizeClasses classes;
  // The thread of Flight Recorder walks them.
  private final Map<PoolKey, StructPool> pools = new ConcurrentHashMap<>();
  private final Map<String, BlockPool> blocks = new ConcurrentHashMap<>();
  private final List<Runnable> closing = new ArrayList<>();
  private @Nullable NamePool names;
  private @Nullable FrameStack frames;

  private Heap(HeapOptions options, Window window, HeapJournal journal) {
    this.options = options;
    this.window = window;
    this.journal = journal;
    this.chain = chain(options, window, ownership, journal);
    this.classes = new SizeClasses(chain, options.slabBytes());
    chain.askForHolders(this::holders);
  }

  /** Opens a heap as the settings say, with {@link HeapOptions#defaults} where they say nothing. */
  public static Heap open() {
    return open(HeapOptions.defaults());
  }

  /**
   * Opens a heap. Takes about 100 µs, most of it for the settings, and touches two pages.
   *
   * @throws IllegalSettingException if a property or environment variable is malformed
   * @throws AddressSpaceException if every window belongs to an open heap
   */
  public static Heap open(HeapOptions options) {
    HeapOptions overridden = options.overriddenBy(Settings.ofProcess());
    Window window = AddressSpace.acquire();
    int number = AddressSpace.nextHeap();
    return open(overridden, window, new HeapJournal(number, trace(overridden, window, number)));
  }

  /** Opens a heap with these options, whatever the settings say, and traces nothing. */
  static Heap openAsGiven(HeapOptions options) {
    return openAsGiven(options, new HeapJournal(AddressSpace.nextHeap()));
  }

  /** The same, with a journal that may refuse requests. */
  static Heap openAsGiven(HeapOptions options, HeapJournal journal) {
    return open(options, AddressSpace.acquire(), journal);
  }

  private static Heap open(HeapOptions options, Window window, HeapJournal journal) {
    Heap heap = new Heap(options, window, journal);
    if (AddressSpace.TRACED) {
      journal.trace().endAtExit(heap.chain::diagnostics);
    }
    AddressSpace.register(heap.tenant);
    if (AddressSpace.FLIGHT_RECORDER) {
      FlightOccupancy.start();
    }
    if (AddressSpace.JMX) {
      HeapBean.register(heap);
    }
    return heap;
  }

  private static Trace trace(HeapOptions options, Window window, int number) {
    String file = AddressSpace.TRACE;
    return file == null
        ? Trace.none()
        : Trace.start(file, number, TraceHeader.of(options), window.base() + Window.UNUSED_BYTES);
  }

  /** The chain that a heap with these options has. */
  static HeapChain chain(
      HeapOptions options, Window window, Ownership ownership, HeapJournal journal) {
    return new HeapChain(
        window,
        options.initialBytes(),
        options.growth(),
        options.ceilingBytes(),
        options.overflowBytes(),
        ownership,
        journal);
  }

  /** What applies, settings included. */
  public HeapOptions options() {
    return options;
  }

  /**
   * The pool of a struct type; always the same one for the same name and size. Slots are aligned to
   * the largest power of two that divides their size, up to 4096.
   *
   * @param name type name, as the statistics show it
   * @param slotBytes size of the struct, a positive multiple of 8
   */
  public StructPool pool(String name, long slotBytes) {
    ownership.check();
    return pool(new PoolKey(name, slotBytes, false));
  }

  /**
   * As {@link #pool}, for structs compiled with {@code -Ao1struct.backend=system}: malloc serves
   * each slot, so that native memory tools see it; its handle is only for their accessors, which
   * read {@link SystemMemory#MEMORY}. For generated code.
   *
   * @throws IllegalSettingException without native access, and in checked mode
   */
  public StructPool systemPool(String name, long slotBytes) {
    ownership.check();
    if (AddressSpace.CHECKED) {
      throw new IllegalSettingException(
          "Structs of -Ao1struct.backend=system cannot be checked; compile "
              + name
              + " without it, or leave o1struct.checked: checked=true backend=system");
    }
    WholeMemory.requireNativeAccess();
    return pool(new PoolKey(name, slotBytes, true));
  }

  private StructPool pool(PoolKey wanted) {
    return pools.computeIfAbsent(
        wanted,
        key ->
            new StructPool(key.name(), chain, key.slotBytes(), options.slabBytes(), key.system()));
  }

  /** The block pool of this name; always the same one. */
  public BlockPool blocks(String name) {
    ownership.check();
    return blocks.computeIfAbsent(name, key -> new BlockPool(key, classes));
  }

  /** The names of this heap. */
  public NamePool names() {
    ownership.check();
    NamePool made = names;
    if (made == null) {
      made = new NamePool(chain, classes);
      names = made;
    }
    return made;
  }

  /** The frame stack of this heap. */
  public FrameStack frames() {
    ownership.check();
    if (AddressSpace.TRACED && frames == null && journal.trace().isOutsidePools()) {
      journal.trace().noted(TraceLine.START, 0, TraceLine.FRAMES, () -> frames().depth());
    }
    FrameStack made = frames;
    if (made == null) {
      made = new FrameStack(chain, options.slabBytes());
      frames = made;
    }
    return made;
  }

  /** What block pools and names take their blocks from. */
  SizeClasses sizeClasses() {
    return classes;
  }

  /** The heaps beneath the pools, for blocks that belong to no pool. */
  public HeapChain chain() {
    return chain;
  }

  /**
   * Takes ahead of need what a profile recommends: heaps, and slabs for every pool that it knows.
   * For loading screens.
   *
   * @param touch whether to touch the pages of the slabs too, 3–7 µs each
   * @throws HeapExhaustedException if the ceiling is too low for it; what there is room for is
   *     reserved then
   */
  public void reserve(AllocationProfile profile, boolean touch) {
    ownership.check();
    AllocationProfile.Recommendation recommendation = profile.recommendation();
    chain.reserve(recommendation.reserveBytes());
    for (AllocationProfile.PoolPeak pool : recommendation.pools()) {
      if (pool.isSizeClass()) {
        classes.reserve(pool.slotBytes(), pool.peak(), touch);
      } else {
        pool(pool.name(), pool.slotBytes()).reserve(pool.peak(), touch);
      }
    }
  }

  /**
   * Gives back what is not in use: slabs without a live slot to the heaps, heaps at the end that
   * hold nothing to the system, and the pages of large free fragments too. Takes time in proportion
   * to what is free: for loading screens, not for frames.
   */
  public Trimmed trim() {
    ownership.check();
    long slabBytes = classes.trim();
    for (StructPool pool : pools.values()) {
      slabBytes += pool.trim();
    }
    Trimmed trimmed = new Trimmed(slabBytes, chain.trim(), chain.discardFree());
    journal.trimmed(trimmed.slabBytes(), trimmed.heapBytes(), trimmed.pageBytes());
    return trimmed;
  }

  /**
   * Walks all heaps, free lists and names. Takes time in proportion to what there is.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  public void checkInvariants() {
    ownership.check();
    chain.checkInvariants();
    classes.checkInvariants();
    pools.values().forEach(SlabPool::checkInvariants);
    if (names != null) {
      names.checkInvariants();
    }
    if (frames != null) {
      frames.checkInvariants();
    }
  }

  /** Who holds what now. Makes Java objects; not for every frame. */
  public HeapStatistics statistics() {
    return new HeapStatistics(
        poolStatistics(),
        classes.statistics(),
        chain.diagnostics(),
        chain.heapDiagnostics(),
        requests(),
        journal.growths());
  }

  private List<RequestHistogram> requests() {
    List<RequestHistogram> all = new ArrayList<>(List.of(journal.histogram()));
    blocks.values().forEach(pool -> all.add(pool.requests()));
    all.add(classes.requests("names"));
    all.removeIf(histogram -> histogram.bars().isEmpty());
    all.sort(Comparator.comparing(RequestHistogram::name));
    return all;
  }

  private List<PoolStatistics> poolStatistics() {
    List<PoolStatistics> all = new ArrayList<>();
    pools.values().forEach(pool -> all.add(pool.statistics()));
    blocks.values().forEach(pool -> all.add(pool.statistics()));
    if (names != null) {
      all.add(names.statistics());
    }
    if (frames != null) {
      all.add(frames.statistics());
    }
    all.sort(Comparator.comparing(PoolStatistics::name));
    return all;
  }

  private List<ExhaustionReport.Holder> holders() {
    List<ExhaustionReport.Holder> all = new ArrayList<>();
    poolStatistics().forEach(pool -> all.add(holder(pool)));
    List<PoolStatistics> slots = classes.statistics();
    all.add(
        new ExhaustionReport.Holder(
            "size classes, unused",
            0,
            slots.stream().mapToLong(PoolStatistics::slack).sum(),
            slots.stream().mapToLong(PoolStatistics::freeSlotBytes).sum()));
    long told = all.stream().mapToLong(ExhaustionReport.Holder::bytes).sum();
    long others = Math.max(0, chain.allocated() - told);
    all.add(new ExhaustionReport.Holder("blocks of no pool, headers", 0, others, 0));
    return all;
  }

  private static ExhaustionReport.Holder holder(PoolStatistics pool) {
    return new ExhaustionReport.Holder(
        pool.name(), pool.live(), pool.bytes(), pool.freeSlotBytes());
  }

  private void reportOccupancy() {
    poolStatistics().forEach(pool -> FlightOccupancy.report(journal.heap(), pool));
  }

  /** Number of this heap within the process: 1, 2, … in the order in which they were opened. */
  int number() {
    return journal.heap();
  }

  /** Has something done before this heap is closed. */
  void beforeClose(Runnable action) {
    ownership.check();
    closing.add(action);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return ownership.isClosed();
  }

  /**
   * What is live now, by type and by the place that allocated it; takes time in proportion to the
   * memory used so far. Known in checked mode only, else empty.
   */
  public LeakReport leaks() {
    ownership.check();
    return AddressSpace.CHECKED ? chain.checked().guard().live() : LeakReport.NONE;
  }

  /** What the program holds of malloc stays: a tool shall see that it was not freed. */
  private void releaseOwn() {
    if (names != null) {
      names.releaseOwn();
    }
    if (frames != null) {
      frames.releaseAll();
    }
  }

  /**
   * Gives everything back: the window to the next heap, its pages to the system. Handles of this
   * heap are void; using its pools is refused where it is noticed. Closing again does nothing.
   *
   * <p>In checked mode, what is live is reported as {@code o1struct.leaks} says.
   *
   * @throws LeakException in checked mode, under {@code o1struct.leaks=throw}, if anything is live;
   *     the heap is closed then
   */
  @Override
  public void close() {
    if (ownership.isClosed()) {
      return;
    }
    ownership.check();
    closing.forEach(Runnable::run);
    if (AddressSpace.SYSTEM) {
      releaseOwn();
    }
    LeakReport leaks = AddressSpace.CHECKED ? chain.checked().guard().endAll() : LeakReport.NONE;
    ownership.close();
    AddressSpace.unregister(tenant);
    pools.values().forEach(SlabPool::close);
    blocks.values().forEach(BlockPool::close);
    classes.close();
    if (names != null) {
      names.close();
    }
    if (frames != null) {
      frames.close();
    }
    chain.close();
    AddressSpace.release(window);
    journal.trace().close();
    if (!leaks.isEmpty()) {
      leaks.deliver(AddressSpace.leakPolicy(), journal);
    }
  }
}
