package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.IllegalHandleException;

/** A compare: whether the handle lies in the window. */
public final class PlainDoor extends HandleDoor {
  private final HeapChain chain;
  private final long firstHandle;

  /** Handles lie within this many bytes from the first; 0 once the heap is closed. */
  private long span;

  /** The door of this chain's heap. */
  public PlainDoor(HeapChain chain) {
    this.chain = chain;
    this.firstHandle = chain.firstHandle();
    this.span = chain.span();
  }

  @Override
  public void enter() {}

  @Override
  public void check(long handle) {
    if (Long.compareUnsigned(handle - firstHandle, span) >= 0) {
      checkElsewhere(handle);
    }
  }

  private void checkElsewhere(long handle) {
    chain.checkOwner();
    if (!chain.overflowHas(handle)) {
      throw new IllegalHandleException(
          "The handle is outside this heap: handle="
              + handle
              + " first="
              + firstHandle
              + " span="
              + span);
    }
  }

  @Override
  public void read(long handle) {}

  @Override
  public long handleAt(long offset) {
    return offset;
  }

  @Override
  public void close() {
    span = 0;
  }
}
