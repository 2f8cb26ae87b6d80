package dev.o1struct.benchmarks;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;

/** What {@link Scaling} measures. */
enum ScalingSubject {
  /** Blocks of 32 bytes from one heap. */
  O1HEAP("O1Heap", 10_000_000, false),
  /** The sizes of the churn workload from one heap; more of them do not fit. */
  O1HEAP_MIXED("O1Heap (mixed sizes)", 1_000_000, true),
  /** Blocks of 32 bytes from a chain. */
  HEAP_CHAIN("HeapChain", 10_000_000, false),
  /** Slots of 32 bytes. */
  STRUCT_POOL("StructPool", 10_000_000, false),
  /** Blocks of 32 bytes by size class. */
  BLOCK_POOL("BlockPool", 10_000_000, false),
  /** The sizes of the churn workload by size class. */
  BLOCK_POOL_MIXED("BlockPool (mixed sizes)", 1_000_000, true);

  /** One allocator; each process makes but one, so that the compiler sees through it. */
  interface Source {
    long allocate(int bytes);

    void free(long block, int bytes);
  }

  private final String title;
  private final int most;
  private final boolean mixed;

  ScalingSubject(String title, int most, boolean mixed) {
    this.title = title;
    this.most = most;
    this.mixed = mixed;
  }

  /** Name in table and plot. */
  String title() {
    return title;
  }

  /** How many can be live. */
  int most() {
    return most;
  }

  /** Bytes of the block at this place. */
  int bytes(int place) {
    return mixed ? Sequence.SIZE[place & (Sequence.LENGTH - 1)] : Sequence.VALUE_BYTES;
  }

  /** Opens the heap. */
  Source open() {
    return switch (this) {
      case O1HEAP, O1HEAP_MIXED -> blocks(new O1HeapBlocks());
      case HEAP_CHAIN -> blocks(new HeapChainBlocks());
      case STRUCT_POOL -> slots();
      case BLOCK_POOL, BLOCK_POOL_MIXED -> blocks(new BlockPoolBlocks());
    };
  }

  private static Source blocks(BlockSubject subject) {
    return new Source() {
      @Override
      public long allocate(int bytes) {
        return subject.allocate(bytes);
      }

      @Override
      public void free(long block, int bytes) {
        subject.free(block, bytes);
      }
    };
  }

  private static Source slots() {
    StructPool<?> pool = Heap.open().pool(StructType.opaque("Value", Sequence.VALUE_BYTES));
    return new Source() {
      @Override
      public long allocate(int bytes) {
        return pool.allocate();
      }

      @Override
      public void free(long block, int bytes) {
        pool.free(block);
      }
    };
  }
}
