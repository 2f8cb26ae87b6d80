package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.chain.BlockSource;
import dev.o1struct.runtime.chain.BlockStore;

/** Writes down what a chain does. */
public final class TracedSource extends BlockSource {
  private final BlockStore store;
  private final Trace trace;

  /**
   * Wraps a store.
   *
   * @return the contract: so the class that wires is verified without this one being loaded, and in
   *     a process that traces nothing C2 knows of one implementation only, whose calls need no
   *     guard
   */
  public static BlockSource of(BlockStore store, Trace trace) {
    return new TracedSource(store, trace);
  }

  private TracedSource(BlockStore store, Trace trace) {
    this.store = store;
    this.trace = trace;
  }

  @Override
  public long take(long bytes) {
    long handle = store.take(bytes);
    trace.ofChain(
        TraceLine.ALLOCATE, bytes, handle == 0 ? TraceLine.REFUSED : trace.offset(handle));
    return handle;
  }

  @Override
  public void give(long handle, long bytes) {
    store.give(handle, bytes);
    trace.ofChain(TraceLine.FREE, bytes, trace.offset(handle));
  }

  @Override
  public boolean reserve(long bytes) {
    boolean done = store.reserve(bytes);
    trace.ofChain(TraceLine.RESERVE, bytes, done ? store.capacity() : TraceLine.REFUSED);
    return done;
  }

  @Override
  public long trim() {
    long bytes = store.trim();
    trace.ofChain(TraceLine.TRIM, 0, bytes);
    return bytes;
  }
}
