package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.check.GuardBytes;

/** Blocks straight from a {@link HeapChain}, each with a type and a canary. */
final class GuardedBlocks {
  private final HeapChain chain;
  private final Guard guard;

  GuardedBlocks(HeapChain chain, Guard guard) {
    this.chain = chain;
    this.guard = guard;
  }

  long allocate(long bytes, int type) {
    long request = request(bytes);
    long offset = chain.take(request);
    return guard.admit(offset, bytes, chain.usableBytes(request), type);
  }

  void free(long handle, long bytes, int type) {
    guard.checkOwner();
    long request = request(bytes);
    long room = chain.usableBytes(request);
    long offset = guard.dismiss(handle, bytes, room, type);
    GuardBytes.POISON.writeWords(offset, Guard.canaryEnd(offset, 0, room));
    guard.noteFree(offset + bytes);
    chain.give(offset, request);
  }

  /** What to take for a block; those that are no request stay so. */
  private static long request(long bytes) {
    return bytes <= 0 || bytes > Long.MAX_VALUE - Guard.CANARY_BYTES
        ? bytes
        : bytes + Guard.CANARY_BYTES;
  }
}
