package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.chain.HeapChain;

/** Blocks that are a {@code malloc} each. */
final class SystemBlocks extends BlockAccount {
  private final SystemClasses classes;
  private final HeapChain chain;

  SystemBlocks(String name, SystemClasses classes, HeapChain chain) {
    super(name);
    this.classes = classes;
    this.chain = chain;
  }

  @Override
  public long allocate(long bytes) {
    SizeClass.checkRequest(bytes);
    long block = chain.take(bytes);
    int sizeClass = SizeClass.of(bytes);
    counts.allocated[sizeClass]++;
    classes.allocated(sizeClass, usableBytes(bytes));
    countLarge(usableBytes(bytes));
    charge(bytes);
    return block;
  }

  @Override
  public void free(long handle, long bytes) {
    SizeClass.checkRequest(bytes);
    chain.give(handle, bytes);
    int sizeClass = SizeClass.of(bytes);
    counts.freed[sizeClass]++;
    classes.freed(sizeClass, usableBytes(bytes));
    countLarge(-usableBytes(bytes));
    settle(bytes);
  }

  /** No block lies in a slot of its class. */
  @Override
  long classedBytes() {
    return 0;
  }

  @Override
  public long usableBytes(long bytes) {
    SizeClass.checkRequest(bytes);
    return chain.usableBytes(bytes);
  }

  @Override
  public long clearedBytes(long bytes) {
    return usableBytes(bytes);
  }

  @Override
  public void checkReadable(long handle, long bytes) {
    checkReadable(chain, handle, bytes);
  }

  @Override
  public boolean resizeInPlace(long oldBytes, long newBytes) {
    if (usableBytes(oldBytes) != usableBytes(newBytes)) {
      return false;
    }
    resized(oldBytes, newBytes);
    return true;
  }

  @Override
  public void close() {}
}
