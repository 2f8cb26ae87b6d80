package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.errors.ForeignThreadException;
import dev.o1struct.runtime.errors.HeapClosedException;

/** Whose heap it is, and whether it is still open. Looked at on slow paths only. */
public final class Ownership {
  private final Thread owner = Thread.currentThread();
  private boolean closed;

  /** Refuses other threads, and everyone once the heap is closed. */
  public void check() {
    if (Thread.currentThread() != owner) {
      throw new ForeignThreadException(
          "A heap belongs to the thread that opened it: owner="
              + owner.getName()
              + " caller="
              + Thread.currentThread().getName());
    }
    if (closed) {
      throw new HeapClosedException("The heap is closed: owner=" + owner.getName());
    }
  }

  public boolean isClosed() {
    return closed;
  }

  public void close() {
    closed = true;
  }
}
