package dev.o1struct.runtime.sizeclasses;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.slots.FreedSlots;
import dev.o1struct.runtime.slots.SlabCarver;
import dev.o1struct.runtime.slots.Slabs;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The free lists of all size classes, in one array, so that a block is found with one load less;
 * and what their slots are carved from. How many blocks are live, the accounts know.
 */
public final class PlainClasses extends SizeClasses {
  private final HeapChain chain;
  private final FreedSlots door;
  private final long slabBytes;

  /** Made when a class is first used: many heaps use few. */
  private final @Nullable SlabCarver[] carvers = new SlabCarver[SizeClass.COUNT];

  /** First free block of each class; never one of those that come from the chain. */
  private final long[] heads = new long[SizeClass.COUNT + 1];

  /** Of everyone who uses the classes. */
  private final List<BlockCounts> counts = new CopyOnWriteArrayList<>();

  /** No block yet. */
  public PlainClasses(HeapChain chain, long slabBytes) {
    this.chain = chain;
    this.door = new FreedSlots(chain);
    this.slabBytes = slabBytes;
  }

  private SlabCarver carver(int sizeClass) {
    SlabCarver carver = carvers[sizeClass];
    return carver != null ? carver : newCarver(sizeClass);
  }

  private SlabCarver newCarver(int sizeClass) {
    Slabs slabs = new Slabs(SizeClass.slotBytes(sizeClass), slabBytes, Long.BYTES);
    SlabCarver made = new SlabCarver(chain, slabs);
    carvers[sizeClass] = made;
    return made;
  }

  @Override
  public Blocks blocks(String name, int type) {
    PlainBlocks blocks = new PlainBlocks(name, this, chain);
    counts.add(blocks.counts);
    return blocks;
  }

  /** The free lists, for the fast paths. */
  long[] heads() {
    return heads;
  }

  /** A block of a class that has no free one. */
  long carve(int sizeClass) {
    long block = heads[sizeClass];
    if (block == 0) {
      return carver(sizeClass).carve();
    }
    heads[sizeClass] = MEMORY.get(JAVA_LONG_UNALIGNED, block);
    return block;
  }

  /** Frees a block of a class that lies past the ceiling; refuses all others. */
  void freeElsewhere(long handle, int sizeClass) {
    door.check(handle, heads[sizeClass]);
    MEMORY.set(JAVA_LONG_UNALIGNED, handle, heads[sizeClass]);
    heads[sizeClass] = handle;
  }

  private long allocations(int sizeClass) {
    long sum = 0;
    for (BlockCounts account : counts) {
      sum += account.allocated[sizeClass];
    }
    return sum;
  }

  private long frees(int sizeClass) {
    long sum = 0;
    for (BlockCounts account : counts) {
      sum += account.freed[sizeClass];
    }
    return sum;
  }

  private long live(int sizeClass) {
    return allocations(sizeClass) - frees(sizeClass);
  }

  @Override
  public long trimSlabs(int sizeClass) {
    chain.checkOwner();
    SlabCarver carver = carvers[sizeClass];
    if (carver == null) {
      return 0;
    }
    long before = carver.takenBytes();
    heads[sizeClass] = carver.trim(heads[sizeClass], live(sizeClass));
    return before - carver.takenBytes();
  }

  @Override
  public long trimmable() {
    long bytes = 0;
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      SlabCarver carver = carvers[sizeClass];
      bytes = Math.max(bytes, carver == null ? 0 : carver.trimmable(live(sizeClass)));
    }
    return bytes;
  }

  @Override
  public void reserve(long slotBytes, long slots, boolean touch) {
    carver(SizeClass.ofSlots(slotBytes)).reserve(slots, touch);
  }

  @Override
  public void checkInvariants() {
    chain.checkOwner();
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      SlabCarver carver = carvers[sizeClass];
      if (carver != null) {
        carver.check(heads[sizeClass], live(sizeClass));
      }
    }
  }

  @Override
  public void close() {
    Arrays.fill(heads, 0);
    for (SlabCarver carver : carvers) {
      if (carver != null) {
        carver.close();
      }
    }
  }

  @Override
  public List<PoolStatistics> statistics() {
    List<PoolStatistics> used = new ArrayList<>();
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      long allocations = allocations(sizeClass);
      SlabCarver carver = carvers[sizeClass];
      if (allocations > 0 && carver != null) {
        used.add(
            statistics(
                SizeClass.slotBytes(sizeClass),
                carver.peak(),
                allocations,
                frees(sizeClass),
                carver.takenBytes()));
      }
    }
    return used;
  }
}
