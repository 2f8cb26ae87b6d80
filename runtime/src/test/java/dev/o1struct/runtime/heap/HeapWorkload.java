package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.BlockModel;
import dev.o1struct.runtime.testing.RawChain;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Random operations on all that a heap has, beside a model of it: blocks of every kind do not
 * overlap and keep their contents, names agree with strings, frames are last in, first out. When
 * memory runs out in the middle, the exception comes out of {@link #step} and the model is what it
 * was before.
 */
final class HeapWorkload {
  private static final long[] STRUCTS = {16, 24, 32, 48, 1376};

  /** Kinds from here up are pools of structs. */
  private static final int FROM_POOL = 2;

  private static final int FROM_CHAIN = 0;
  private static final int FROM_BLOCKS = 1;
  private static final int PHASE = 2000;

  private final Heap heap;
  private final SplittableRandom random;
  private final int mostBlocks;
  private final long mostBytes;
  private final BlockModel blocks = new BlockModel();
  private final NameWorkload names;
  private final FrameWorkload frames;
  private long steps;

  /**
   * A workload on a heap of its own.
   *
   * @param mostBlocks about so many are live at once
   * @param mostBytes of a block from a block pool or the chain
   */
  HeapWorkload(Heap heap, long seed, int mostBlocks, long mostBytes) {
    this.heap = heap;
    this.random = new SplittableRandom(seed);
    this.mostBlocks = mostBlocks;
    this.mostBytes = mostBytes;
    this.names = new NameWorkload(heap, random);
    this.frames = new FrameWorkload(heap, random);
  }

  /** One operation. */
  void step() {
    steps++;
    boolean growing = steps / PHASE % 2 == 0;
    switch (random.nextInt(10)) {
      case 0, 1 -> names.step(growing);
      case 2, 3 -> frames.step(growing);
      case 4 -> reallocate();
      default -> {
        boolean more = blocks.live() < mostBlocks && random.nextInt(100) < (growing ? 65 : 35);
        if (blocks.isEmpty() || more) {
          allocate();
        } else {
          free();
        }
      }
    }
  }

  private void allocate() {
    int kind = random.nextInt(FROM_POOL + STRUCTS.length);
    boolean zeroed = random.nextInt(4) == 0;
    if (kind >= FROM_POOL) {
      long bytes = STRUCTS[kind - FROM_POOL];
      StructPool<?> pool = pool(kind);
      blocks.allocated(zeroed ? pool.allocateZeroed() : pool.allocate(), bytes, kind);
      return;
    }
    long bytes = bytes();
    long handle;
    if (kind == FROM_BLOCKS) {
      handle = zeroed ? pool().allocateZeroed(bytes) : pool().allocate(bytes);
    } else {
      handle = RawChain.of(heap).allocate(bytes);
    }
    blocks.allocated(handle, bytes, kind);
  }

  private void free() {
    BlockModel.Block block = blocks.takeAny(random);
    switch (block.kind()) {
      case FROM_CHAIN -> RawChain.of(heap).free(block.handle());
      case FROM_BLOCKS -> pool().free(block.handle(), block.bytes());
      default -> pool(block.kind()).free(block.handle());
    }
  }

  private void reallocate() {
    if (blocks.isEmpty()) {
      return;
    }
    BlockModel.Block block = blocks.takeAny(random);
    if (block.kind() != FROM_BLOCKS) {
      blocks.allocated(block.handle(), block.bytes(), block.kind());
      return;
    }
    long bytes = bytes();
    long moved = block.handle();
    try {
      moved = pool().reallocate(block.handle(), block.bytes(), bytes);
    } catch (HeapExhaustedException full) {
      blocks.allocated(block.handle(), block.bytes(), block.kind());
      throw full;
    }
    BlockModel.checkContents(block, moved, Math.min(bytes, block.bytes()));
    blocks.allocated(moved, bytes, FROM_BLOCKS);
  }

  private long bytes() {
    return switch (random.nextInt(20)) {
      case 0 -> random.nextLong(1, mostBytes);
      case 1, 2, 3, 4 -> random.nextLong(1, 1 + mostBytes / 16);
      default -> random.nextLong(1, 200);
    };
  }

  private StructPool<?> pool(int kind) {
    return heap.pool(StructType.opaque("struct " + kind, STRUCTS[kind - FROM_POOL]));
  }

  private BlockPool pool() {
    return heap.blocks("blocks");
  }

  /** Looks at all contents and walks all invariants. */
  void check() {
    blocks.check();
    names.check();
    frames.check();
    heap.checkInvariants();
  }

  /** Frees all there is, and makes sure that nothing is left of it. */
  void drain() {
    while (!blocks.isEmpty()) {
      free();
    }
    names.drain();
    frames.drain();
    heap.trim();
    heap.checkInvariants();
    HeapStatistics statistics = heap.statistics();
    for (PoolStatistics pool : statistics.pools()) {
      assertEquals(0, pool.live(), pool::toString);
    }
    assertEquals(statistics.chain().allocated(), bytesOfPools(statistics), "leaked in the chain");
    long slots = statistics.sizeClasses().stream().mapToLong(PoolStatistics::live).sum();
    assertEquals(names.slotsForEver(), slots, "leaked in the size classes");
  }

  /** Slabs, and blocks of frames; with nothing live there are no others. */
  private static long bytesOfPools(HeapStatistics statistics) {
    List<PoolStatistics> holders =
        Stream.concat(
                statistics.sizeClasses().stream(),
                statistics.pools().stream()
                    .filter(
                        pool -> pool.name().equals("frames") || pool.name().startsWith("struct")))
            .toList();
    return holders.stream().mapToLong(PoolStatistics::takenBytes).sum();
  }
}
