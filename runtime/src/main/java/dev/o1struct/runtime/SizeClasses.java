package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of any size from pools of fixed sizes: multiples of 8 up to 64 bytes, then four sizes to
 * each doubling (80, 96, 112, 128, 160, …) up to 32 KiB, so that rounding wastes less than a fifth.
 * Larger ones come straight from the chain.
 *
 * <p>The free lists of all classes are one array here, the slabs beneath them are {@link
 * SlabPool}s: a block is found with one load less, and each user of the classes keeps its own
 * counts. Before a pool is walked or trimmed, its list and the sums of those counts are lent to it.
 */
final class SizeClasses {
  /** Blocks above this many bytes come from the chain. */
  static final long LARGEST_BYTES = 32 << 10;

  private static final int STEPS_OF_8 = 8;

  /** How many classes there are, and the class of what comes from the chain. */
  static final int COUNT = classFor(LARGEST_BYTES) + 1;

  /** Requests of a class are less than this in eighths. */
  static final int EIGHTHS = (int) (LARGEST_BYTES >> 3);

  /**
   * Class of a request of 8·i + 1 to 8·i + 8 bytes: a table, since sizes that vary defeat branch
   * prediction.
   */
  private static final byte[] CLASS_OF = new byte[EIGHTHS];

  static {
    for (int eighths = 0; eighths < CLASS_OF.length; eighths++) {
      CLASS_OF[eighths] = (byte) classFor(8L * eighths + 8);
    }
  }

  private final HeapChain chain;
  private final SlabPool[] pools = new SlabPool[COUNT];

  /** In checked mode, the blocks. */
  private final @Nullable CheckedClasses checked;

  /** First free block of each class; never one of those that come from the chain. */
  private final long[] heads = new long[COUNT + 1];

  /** Of everyone who uses the classes; the first are of those who keep none of their own. */
  private final List<BlockCounts> counts = new CopyOnWriteArrayList<>();

  private final BlockCounts own = newCounts();

  SizeClasses(HeapChain chain, long slabBytes) {
    this.chain = chain;
    for (int sizeClass = 0; sizeClass < COUNT; sizeClass++) {
      long bytes = slotBytes(sizeClass);
      pools[sizeClass] = new SlabPool("slot", bytes, chain, bytes, slabBytes);
    }
    checked = AddressSpace.CHECKED ? new CheckedClasses(chain, pools) : null;
  }

  /** Counts for a user of {@link #heads}. */
  BlockCounts newCounts() {
    BlockCounts made = new BlockCounts();
    counts.add(made);
    return made;
  }

  /** The free lists, for the fast paths of {@link BlockPool}. */
  long[] heads() {
    return heads;
  }

  HeapChain chain() {
    return chain;
  }

  /** The class of a request; {@link #COUNT} if none serves it, also where it is not positive. */
  static int classOf(long bytes) {
    int eighths = eighths(bytes);
    return eighths < EIGHTHS ? classOfEighths(eighths) : COUNT;
  }

  /** Whole eighths below a request; {@link #EIGHTHS} or more if no class serves it. */
  static int eighths(long bytes) {
    int request = (int) bytes;
    return request == bytes ? (request - 1) >>> 3 : EIGHTHS;
  }

  static int classOfEighths(int eighths) {
    return CLASS_OF[eighths];
  }

  private static int classFor(long bytes) {
    if (bytes <= 64) {
      return (int) (bytes - 1) >>> 3;
    }
    int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes - 1);
    return STEPS_OF_8 + 4 * (log - 7) + (int) ((bytes - 1) >>> (log - 2));
  }

  static long slotBytes(int sizeClass) {
    if (sizeClass < STEPS_OF_8) {
      return 8L * (sizeClass + 1);
    }
    int step = sizeClass - STEPS_OF_8;
    return (step % 4 + 5L) << (4 + step / 4);
  }

  /** The blocks in checked mode. */
  CheckedClasses checked() {
    return Objects.requireNonNull(checked);
  }

  /**
   * Allocates at least this many bytes, of undefined contents.
   *
   * @param type what checked mode knows the block as
   */
  long allocate(long bytes, int type) {
    if (AddressSpace.TRACED && trace().isOutsidePools()) {
      return trace()
          .allocating(TraceLine.ALLOCATE, bytes, TraceLine.CLASS, () -> allocate(bytes, type));
    }
    return AddressSpace.CHECKED ? checked().allocate(bytes, type, own) : allocate(bytes, own);
  }

  /** As {@link #allocate(long, int)}, on someone's account; not in checked mode. */
  long allocate(long bytes, BlockCounts account) {
    int sizeClass = classOf(bytes);
    long block =
        sizeClass == COUNT
            ? allocateLarge(bytes)
            : AddressSpace.SYSTEM
                ? pools[sizeClass].takeFromSystem(bytes)
                : allocateSmall(sizeClass);
    account.allocated[sizeClass]++;
    return block;
  }

  private long allocateSmall(int sizeClass) {
    long block = heads[sizeClass];
    if (block == 0) {
      return pools[sizeClass].allocate(); // carves: its own list is empty
    }
    heads[sizeClass] = MEMORY.get(JAVA_LONG_UNALIGNED, block);
    return block;
  }

  private long allocateLarge(long bytes) {
    checkRequest(bytes);
    return chain.take(bytes);
  }

  /** Frees a block that was allocated with the same number of bytes, or another of its class. */
  void free(long handle, long bytes, int type) {
    if (AddressSpace.TRACED && trace().isOutsidePools()) {
      trace()
          .freeing(TraceLine.FREE, bytes, handle, TraceLine.CLASS, () -> free(handle, bytes, type));
      return;
    }
    if (AddressSpace.CHECKED) {
      checked().free(handle, bytes, type, own);
      return;
    }
    free(handle, bytes, own);
  }

  /** As {@link #free(long, long, int)}, on someone's account; not in checked mode. */
  void free(long handle, long bytes, BlockCounts account) {
    int sizeClass = classOf(bytes);
    if (sizeClass == COUNT) {
      checkRequest(bytes);
      chain.give(handle, bytes);
    } else if (AddressSpace.SYSTEM) {
      pools[sizeClass].giveToSystem(handle, bytes);
    } else {
      SlabPool pool = pools[sizeClass];
      pool.checkFreed(handle, heads[sizeClass]);
      MEMORY.set(JAVA_LONG_UNALIGNED, handle, heads[sizeClass]);
      heads[sizeClass] = handle;
    }
    account.freed[sizeClass]++;
  }

  static void checkRequest(long bytes) {
    if (bytes <= 0) {
      throw new IllegalSizeException("A block has at least one byte: bytes=" + bytes);
    }
  }

  /** Bytes that a block of this request can hold. */
  long usableBytes(long bytes) {
    if (AddressSpace.CHECKED) {
      checkRequest(bytes);
      return bytes; // a canary follows
    }
    int sizeClass = AddressSpace.SYSTEM ? COUNT : classOf(bytes);
    if (sizeClass == COUNT) {
      checkRequest(bytes);
      return chain.usableBytes(bytes);
    }
    return slotBytes(sizeClass);
  }

  /** Gives unused slabs back to the chain; returns their bytes. */
  long trim() {
    long bytes = 0;
    for (int sizeClass = 0; sizeClass < COUNT; sizeClass++) {
      bytes += trim(sizeClass);
    }
    return bytes;
  }

  /** As {@link #trim()}, for one class. */
  long trim(int sizeClass) {
    SlabPool pool = lend(sizeClass);
    try {
      return pool.trim();
    } finally {
      takeBack(sizeClass);
    }
  }

  void checkInvariants() {
    for (int sizeClass = 0; sizeClass < COUNT; sizeClass++) {
      SlabPool pool = lend(sizeClass);
      try {
        pool.checkInvariants();
      } finally {
        takeBack(sizeClass);
      }
    }
  }

  /** The pool of a class, with the free list and counters that are kept for it here. */
  private SlabPool lend(int sizeClass) {
    long allocated = 0;
    long freed = 0;
    for (BlockCounts account : counts) {
      allocated += account.allocated[sizeClass];
      freed += account.freed[sizeClass];
    }
    pools[sizeClass].borrow(heads[sizeClass], allocated, freed);
    return pools[sizeClass];
  }

  private void takeBack(int sizeClass) {
    heads[sizeClass] = pools[sizeClass].giveBack();
  }

  void close() {
    Arrays.fill(heads, 0);
    for (SlabPool pool : pools) {
      pool.close();
    }
  }

  Trace trace() {
    return chain.journal().trace();
  }

  /** Of each class that was ever used. Changes nothing, so that other threads may ask too. */
  List<PoolStatistics> statistics() {
    List<PoolStatistics> used = new ArrayList<>();
    for (int sizeClass = 0; sizeClass < COUNT; sizeClass++) {
      SlabPool pool = pools[sizeClass];
      long allocated = AddressSpace.CHECKED ? pool.allocated() : 0;
      long freed = AddressSpace.CHECKED ? pool.freed() : 0;
      for (BlockCounts account : AddressSpace.CHECKED ? List.<BlockCounts>of() : counts) {
        allocated += account.allocated[sizeClass];
        freed += account.freed[sizeClass];
      }
      if (allocated > 0) {
        used.add(statisticsOf(pool, allocated, freed));
      }
    }
    return used;
  }

  private static PoolStatistics statisticsOf(SlabPool pool, long allocated, long freed) {
    long live = allocated - freed;
    return new PoolStatistics(
        "size class " + pool.slotBytes(),
        pool.slotBytes(),
        live,
        pool.peak(),
        allocated,
        freed,
        pool.bytes(),
        pool.bytes() - live * pool.slotBytes(),
        0);
  }

  /** What was asked for without a block pool: by names. */
  RequestHistogram requests(String name) {
    return own.requests(name);
  }

  /** Takes slabs ahead of need, as {@link SlabPool#reserve}, for the class of these slots. */
  void reserve(long slotBytes, long slots, boolean touch) {
    pools[classOf(slotBytes)].reserve(slots, touch);
  }
}
