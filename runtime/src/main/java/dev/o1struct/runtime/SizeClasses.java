package dev.o1struct.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of any size from pools of fixed sizes: multiples of 8 up to 64 bytes, then four sizes to
 * each doubling (80, 96, 112, 128, 160, …) up to 32 KiB, so that rounding wastes less than a fifth.
 * Larger ones come straight from the chain.
 */
final class SizeClasses {
  /** Blocks above this many bytes come from the chain. */
  static final long LARGEST_BYTES = 32 << 10;

  private static final int STEPS_OF_8 = 8;
  private static final int COUNT = classFor(LARGEST_BYTES) + 1;

  /**
   * Class of a request of 8·i − 7 to 8·i bytes: a table, since sizes that vary defeat branch
   * prediction.
   */
  private static final byte[] CLASS_OF = new byte[(int) (LARGEST_BYTES >> 3) + 1];

  static {
    for (int eighths = 1; eighths < CLASS_OF.length; eighths++) {
      CLASS_OF[eighths] = (byte) classFor(8L * eighths);
    }
  }

  private final HeapChain chain;
  private final SlabPool[] pools = new SlabPool[COUNT];

  SizeClasses(HeapChain chain, long slabBytes) {
    this.chain = chain;
    for (int sizeClass = 0; sizeClass < COUNT; sizeClass++) {
      pools[sizeClass] = new SlabPool(chain, slotBytes(sizeClass), slabBytes);
    }
  }

  /** The class of a request of 1 to {@link #LARGEST_BYTES} bytes. */
  static int classOf(long bytes) {
    return CLASS_OF[(int) ((bytes + 7) >> 3)];
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

  /** Whether a request is served by a class; refuses those that are not positive. */
  static boolean isSmall(long bytes) {
    if (Long.compareUnsigned(bytes - 1, LARGEST_BYTES) < 0) {
      return true;
    }
    if (bytes <= 0) {
      throw new IllegalSizeException("A block has at least one byte: bytes=" + bytes);
    }
    return false;
  }

  /** Allocates at least this many bytes, of undefined contents. */
  long allocate(long bytes) {
    return isSmall(bytes) ? pools[classOf(bytes)].allocate() : chain.allocate(bytes);
  }

  /** Frees a block that was allocated with the same number of bytes, or another of its class. */
  void free(long handle, long bytes) {
    if (isSmall(bytes)) {
      pools[classOf(bytes)].free(handle);
    } else {
      chain.free(handle);
    }
  }

  /** Bytes that a block of this request can hold. */
  long usableBytes(long bytes) {
    return isSmall(bytes) ? pools[classOf(bytes)].slotBytes() : chain.usableBytes(bytes);
  }

  /** Gives unused slabs back to the chain; returns their bytes. */
  long trim() {
    long bytes = 0;
    for (SlabPool pool : pools) {
      bytes += pool.trim();
    }
    return bytes;
  }

  void checkInvariants() {
    for (SlabPool pool : pools) {
      pool.checkInvariants();
    }
  }

  void close() {
    for (SlabPool pool : pools) {
      pool.close();
    }
  }

  /** The pool that serves requests of this size, which is small. */
  SlabPool pool(long bytes) {
    return pools[classOf(bytes)];
  }

  Trace trace() {
    return chain.journal().trace();
  }

  /** Of each class that was ever used. */
  List<PoolStatistics> statistics() {
    List<PoolStatistics> used = new ArrayList<>();
    for (SlabPool pool : pools) {
      if (pool.allocated() > 0) {
        used.add(statisticsOf(pool));
      }
    }
    return used;
  }

  private static PoolStatistics statisticsOf(SlabPool pool) {
    long slack = pool.bytes() - pool.live() * pool.slotBytes();
    return new PoolStatistics(
        "size class " + pool.slotBytes(),
        pool.slotBytes(),
        pool.live(),
        pool.peak(),
        pool.allocated(),
        pool.freed(),
        pool.bytes(),
        slack,
        0);
  }
}
