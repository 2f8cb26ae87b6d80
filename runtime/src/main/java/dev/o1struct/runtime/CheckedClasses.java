package dev.o1struct.runtime;

/** {@link SizeClasses} in checked mode: every block has a type, and its canary. */
final class CheckedClasses {
  private final CheckedBlocks large;
  private final SlabPool[] pools;

  CheckedClasses(HeapChain chain, SlabPool[] pools) {
    this.large = chain.checked();
    this.pools = pools;
  }

  /** The class that has room for a block and its canary. */
  private static int classOf(long bytes) {
    SizeClasses.checkRequest(bytes);
    return bytes < SizeClasses.LARGEST_BYTES
        ? SizeClasses.classOf(bytes + Guard.CANARY_BYTES)
        : SizeClasses.COUNT;
  }

  /** What a block takes that is of no class; 0 for others. */
  static long largeBytes(long bytes) {
    return classOf(bytes) == SizeClasses.COUNT ? bytes : 0;
  }

  long allocate(long bytes, int type, BlockCounts account) {
    int sizeClass = classOf(bytes);
    long block =
        sizeClass == SizeClasses.COUNT
            ? large.allocate(bytes, type)
            : pools[sizeClass].checked().allocate(bytes, type);
    account.allocated[sizeClass]++;
    return block;
  }

  void free(long handle, long bytes, int type, BlockCounts account) {
    int sizeClass = classOf(bytes);
    if (sizeClass == SizeClasses.COUNT) {
      large.free(handle, bytes, type);
    } else {
      pools[sizeClass].checked().free(handle, bytes, type);
    }
    account.freed[sizeClass]++;
  }
}
