package dev.o1struct.runtime.sizeclasses;

/** Blocks that have a type and a canary each. */
final class CheckedBlocks extends BlockAccount {
  private final CheckedClasses classes;
  private final int type;

  CheckedBlocks(String name, CheckedClasses classes, int type) {
    super(name);
    this.classes = classes;
    this.type = type;
  }

  @Override
  public long allocate(long bytes) {
    int sizeClass = classOf(bytes);
    long block = classes.allocate(sizeClass, bytes, type);
    counts.allocated[sizeClass]++;
    charge(bytes);
    countLarge(sizeClass == SizeClass.COUNT ? bytes : 0);
    return block;
  }

  @Override
  public void free(long handle, long bytes) {
    int sizeClass = classOf(bytes);
    classes.free(sizeClass, handle, bytes, type);
    counts.freed[sizeClass]++;
    countLarge(sizeClass == SizeClass.COUNT ? -bytes : 0);
    settle(bytes);
  }

  /** The class that has room for a block; the canary is beyond that. */
  private static int classOf(long bytes) {
    SizeClass.checkRequest(bytes);
    return SizeClass.of(bytes);
  }

  /** As many as were asked for: the canary follows. */
  @Override
  public long usableBytes(long bytes) {
    SizeClass.checkRequest(bytes);
    return bytes;
  }

  @Override
  public long clearedBytes(long bytes) {
    return bytes;
  }

  /** Each access is looked at anyway. */
  @Override
  public void checkReadable(long handle, long bytes) {}

  /** Never, so that whoever keeps the old handle is found. */
  @Override
  public boolean resizeInPlace(long oldBytes, long newBytes) {
    return false;
  }

  @Override
  public void close() {}
}
