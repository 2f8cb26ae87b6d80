package dev.o1struct.runtime;

/** Blocks straight from a {@link HeapChain}, in checked mode. */
final class CheckedBlocks {
  private final HeapChain chain;
  private final Guard guard;
  private final int type = AddressSpace.TYPES.untyped("block");

  CheckedBlocks(HeapChain chain, Guard guard) {
    this.chain = chain;
    this.guard = guard;
  }

  /** What looks after all blocks of this heap. */
  Guard guard() {
    return guard;
  }

  long allocate(long bytes) {
    return allocate(bytes, type);
  }

  long allocate(long bytes, int ofType) {
    long request = request(bytes);
    long offset = chain.take(request);
    return guard.admit(offset, bytes, chain.usableBytes(request), ofType);
  }

  void free(long handle) {
    guard.checkOwner();
    free(handle, bytesOf(handle), type);
  }

  void free(long handle, long bytes, int ofType) {
    guard.checkOwner();
    long room = chain.usableBytes(request(bytes));
    long offset = guard.dismiss(handle, bytes, room, ofType);
    GuardBytes.POISON.write(offset, Guard.canaryEnd(offset, 0, room));
    guard.noteFree(offset + bytes);
    chain.give(offset);
  }

  /** What the block was allocated for; 1 if it is none, which is refused then. */
  private static long bytesOf(long handle) {
    int cell = Shadow.cell(TaggedHandle.offset(handle));
    return Shadow.isBlock(cell) ? Extent.at(TaggedHandle.offset(handle)).bytes() : 1;
  }

  /** What to take for a block; those that are no request stay so. */
  private static long request(long bytes) {
    return bytes <= 0 || bytes > Long.MAX_VALUE - Guard.CANARY_BYTES
        ? bytes
        : bytes + Guard.CANARY_BYTES;
  }
}
