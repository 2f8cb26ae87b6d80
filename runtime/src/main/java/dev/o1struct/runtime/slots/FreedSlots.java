package dev.o1struct.runtime.slots;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.IllegalHandleException;

/**
 * The second look at a handle that is freed and does not lie in the window of its heap, or is the
 * first of the free list.
 */
public final class FreedSlots {
  private final HeapChain chain;

  public FreedSlots(HeapChain chain) {
    this.chain = chain;
  }

  /** Lets slots pass that lie past the chain's ceiling, and refuses all others. */
  public void check(long handle, long first) {
    chain.checkOwner();
    if (handle == first && handle != 0) {
      throw new DoubleFreeException("The slot is free already: handle=" + handle);
    }
    if (!chain.overflowHas(handle)) {
      throw new IllegalHandleException(
          "The handle is outside the pool's heap: handle="
              + handle
              + " first="
              + chain.firstHandle()
              + " span="
              + chain.span());
    }
  }
}
