package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.chain.BlockSource;
import dev.o1struct.runtime.chain.BlockStore;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.chain.HeapPart;
import dev.o1struct.runtime.chain.Limits;
import dev.o1struct.runtime.chain.MallocBlocks;
import dev.o1struct.runtime.chain.Ownership;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.generated.Compilation;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.memory.WindowHolder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.observe.GrowthLog;
import dev.o1struct.runtime.observe.ListenerGroup;
import dev.o1struct.runtime.observe.Observers;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.PoolName;
import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.slots.HandleDoor;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.stack.Frames;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.Trimmed;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.trace.Trace;
import dev.o1struct.runtime.trace.TracedClasses;
import dev.o1struct.runtime.trace.TracedFrames;
import dev.o1struct.runtime.trace.TracedSlots;
import dev.o1struct.runtime.trace.TracedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One heap put together: a window, a chain in it, and the floors above. The only place that picks
 * implementations and wraps them.
 */
public final class HeapAssembly {
  /** What makes two types one pool. */
  private record PoolKey(
      String name, long size, long alignment, long layoutHash, Compilation compilation) {
    static PoolKey of(StructType<?> type) {
      return new PoolKey(
          type.name(), type.size(), type.alignment(), type.layoutHash(), type.compilation());
    }
  }

  private final int number;
  private final HeapOptions options;
  private final Limits limits;
  private final Window window;
  private final Ownership ownership = new Ownership();
  private final GrowthLog growths = new GrowthLog();
  private final HeapListener listener;
  private final @Nullable Trace trace;
  private final HeapChain chain;
  private final Floors floors;
  private final SizeClasses classes;
  private final Inventory inventory;

  // Other threads walk them for statistics.
  private final Map<PoolKey, Slots> slots = new ConcurrentHashMap<>();
  private final Map<StructType<?>, StructPool<?>> pools = new ConcurrentHashMap<>();
  private final Demands demands = new Demands();
  private final Map<String, BlockPool> blockPools = new ConcurrentHashMap<>();
  private final Map<String, Blocks> blocks = new ConcurrentHashMap<>();
  private final List<HeapPart> parts = new ArrayList<>();
  private @Nullable NamePool names;
  private @Nullable Frames frames;
  private @Nullable HeapChain beside;
  private @Nullable Remains remains;

  private HeapAssembly(
      int number,
      HeapOptions options,
      Limits limits,
      @Nullable Function<BlockStore, BlockSource> wrapper,
      @Nullable TraceFile traceFile) {
    this.number = number;
    this.options = options;
    this.limits = limits;
    this.window = limits.window();
    this.listener = ListenerGroup.of(number, growths);
    this.trace = traceFile == null ? null : traceFile.start(number, options, window);
    BlockStore store = Floors.store(limits, listener);
    BlockSource source = wrapped(store, wrapper);
    this.chain = new HeapChain(limits, store, source, ownership, listener);
    growths.countBy(chain);
    this.floors = Floors.of(chain, options);
    SizeClasses bare = floors.classes();
    this.classes = trace == null ? bare : TracedClasses.of(bare, trace);
    this.inventory = new Inventory(chain, classes, growths);
    chain.askForHolders(inventory);
    if (trace != null) {
      trace.endAtExit(chain::diagnostics);
    }
  }

  private BlockSource wrapped(
      BlockStore store, @Nullable Function<BlockStore, BlockSource> wrapper) {
    if (trace != null) {
      return TracedSource.of(store, trace);
    }
    return wrapper == null ? store : wrapper.apply(store);
  }

  /** A heap with these options, on the calling thread; traced if the setting says so. */
  public static HeapAssembly open(HeapOptions options) {
    return open(options, null, TraceFile.ofProcess());
  }

  /** The same, not traced. */
  public static HeapAssembly openUntraced(HeapOptions options) {
    return open(options, null, null);
  }

  /** The same with a source of blocks that is wrapped: tests refuse requests so. */
  public static HeapAssembly openWrapped(
      HeapOptions options, Function<BlockStore, BlockSource> wrapper) {
    return open(options, wrapper, null);
  }

  private static HeapAssembly open(
      HeapOptions options,
      @Nullable Function<BlockStore, BlockSource> wrapper,
      @Nullable TraceFile traceFile) {
    Ceilings.requireRoom(options.ceilingBytes());
    int number = AddressSpace.nextHeap();
    WindowHolder holder =
        new WindowHolder(number, Thread.currentThread().getName(), options.ceilingBytes());
    Window window = AddressSpace.acquire(Window.bytesFor(options.ceilingBytes()), holder);
    try {
      return new HeapAssembly(
          number, options, Limits.of(options, window, holder), wrapper, traceFile);
    } catch (RuntimeException refused) {
      AddressSpace.release(window);
      throw refused;
    }
  }

  /**
   * The largest block that a request of a pool of blocks would be given now; 0 if there is none.
   */
  public long largestBlock() {
    return Math.max(0, chain.largestRequest() - floors.blockExtra());
  }

  /** Number of this heap within the process: 1, 2, … in the order in which they were opened. */
  public int number() {
    return number;
  }

  /** How it is laid out. */
  public HeapOptions options() {
    return options;
  }

  /** The heaps beneath the pools. */
  public HeapChain chain() {
    return chain;
  }

  /** What block pools and names take their blocks from. */
  public SizeClasses classes() {
    return classes;
  }

  /** The pool of a type; the same one for the same type. */
  @SuppressWarnings("unchecked") // what is under a type was made for it
  public <T> StructPool<T> pool(StructType<T> type) {
    ownership.check();
    StructPool<?> known = pools.get(type);
    return (StructPool<T>) (known != null ? known : newPool(type));
  }

  private <T> StructPool<T> newPool(StructType<T> type) {
    StructPool<T> made = type.poolOver(new StructPool<>(type, slots(type), this));
    pools.put(type, made);
    return made;
  }

  private Slots slots(StructType<?> type) {
    Slots known = slots.get(PoolKey.of(type));
    if (known != null) {
      return known;
    }
    Slots made = newSlots(type);
    slots.put(PoolKey.of(type), made);
    inventory.add(type, made);
    meetDemands(type, made);
    return made;
  }

  /** A pool that cannot have what was asked for ahead of it begins without. */
  private void meetDemands(StructType<?> type, Slots made) {
    try {
      demands.meet(type, made);
    } catch (HeapExhaustedException full) {
      // The listener has been told.
    }
  }

  private Slots newSlots(StructType<?> type) {
    Slots made =
        type.compilation() == Compilation.SYSTEM
            ? Floors.systemSlots(type, beside())
            : floors.slots(type);
    return trace == null ? made : TracedSlots.of(made, trace, type.name());
  }

  /**
   * Takes slabs for structs of a name now, or when they get a pool. What they are called in the
   * figures will do too, and a qualified name is preferred to that.
   */
  public void reserveStructs(String name, long slotBytes, long structs, boolean touch) {
    ownership.check();
    Slots known = inventory.slots(name, slotBytes);
    if (known == null) {
      demands.add(new Demands.Demand(name, slotBytes, structs, touch));
    } else {
      known.reserve(structs, touch);
    }
  }

  /** A chain of {@code malloc}'s blocks, of which the heaps know nothing. */
  private HeapChain beside() {
    HeapChain made = beside;
    if (made == null) {
      BlockStore store = MallocBlocks.upTo(Long.MAX_VALUE);
      made = new HeapChain(limits, store, store, ownership, listener);
      beside = made;
    }
    return made;
  }

  /** The block pool of this name; always the same one. */
  public BlockPool blocks(String name) {
    ownership.check();
    BlockPool known = blockPools.get(name);
    return known != null ? known : newBlockPool(name);
  }

  private BlockPool newBlockPool(String name) {
    BlockPool made = new BlockPool(PoolName.require(name), newBlocks(name), this);
    blockPools.put(name, made);
    return made;
  }

  private Blocks newBlocks(String name) {
    Blocks made = classes.blocks(name, floors.untyped(name));
    blocks.put(name, made);
    inventory.add(made);
    return made;
  }

  /** The names of this heap. */
  public NamePool names() {
    ownership.check();
    NamePool made = names;
    if (made == null) {
      HandleDoor door = floors.door();
      door.keep(this);
      made = new NamePool(chain, classes, door, parts::add);
      names = made;
      inventory.add(made);
    }
    return made;
  }

  /** The frame stack of this heap. */
  public Frames frames() {
    ownership.check();
    Frames made = frames;
    if (made == null) {
      made = trace == null ? floors.frames() : TracedFrames.of(floors::frames, trace);
      made.keep(this);
      frames = made;
      inventory.add(made);
    }
    return made;
  }

  /** Gives back what is not in use. */
  public Trimmed trim() {
    ownership.check();
    long slabBytes = classes.trimSlabs();
    for (Slots ofType : slots.values()) {
      slabBytes += ofType.trimSlabs();
    }
    Trimmed trimmed = new Trimmed(slabBytes, chain.trimHeaps(), chain.discardFree());
    listener.trimmed(trimmed);
    return trimmed;
  }

  /** Walks all heaps, free lists and names. */
  public void checkInvariants() {
    ownership.check();
    chain.checkInvariants();
    classes.checkInvariants();
    slots.values().forEach(Slots::checkInvariants);
    parts.forEach(HeapPart::checkInvariants);
    if (frames != null) {
      frames.checkInvariants();
    }
  }

  /** Who holds what now. */
  public HeapStatistics statistics() {
    return inventory.statistics();
  }

  /** The figures of the pools alone. */
  public Inventory inventory() {
    return inventory;
  }

  /** What is live, in checked mode. */
  public LeakReport leaks() {
    ownership.check();
    return floors.live();
  }

  /** Refuses other threads than the owner's, and everyone once the heap is closed. */
  public void checkOwner() {
    ownership.check();
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return ownership.isClosed();
  }

  /** From now on, somebody notices where this one is dropped without being closed. */
  public void watch(Observers observers) {
    Remains left = new Remains(number, window, floors, chain, trace, observers);
    left.watch(this);
    remains = left;
  }

  /** What writes its operations down, which is closed last; null if nothing does. */
  public @Nullable Trace trace() {
    return trace;
  }

  /**
   * Gives everything back, but does not end the trace; returns what was live, as far as it is
   * known.
   */
  public LeakReport close() {
    ownership.check();
    if (remains != null) {
      remains.forget();
    }
    if (floors.releasesOwn()) {
      releaseOwn();
    }
    LeakReport leaks = floors.endAll();
    ownership.close();
    slots.values().forEach(Slots::close);
    blocks.values().forEach(Blocks::close);
    classes.close();
    parts.forEach(HeapPart::close);
    if (frames != null) {
      frames.close();
    }
    chain.close();
    AddressSpace.release(window);
    leaks.leaks().forEach(listener::leaked);
    return leaks;
  }

  private void releaseOwn() {
    parts.forEach(HeapPart::releaseOwn);
    if (frames != null) {
      frames.releaseAll();
    }
  }
}
