package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.errors.ForeignThreadException;
import dev.o1struct.runtime.errors.HeapClosedException;
import org.jspecify.annotations.Nullable;

/** Whose heap it is, and whether it is still open. Looked at on slow paths only. */
public final class Ownership {
  private final Thread owner = Thread.currentThread();

  /** The owner, until the heap is closed: one compare finds either. */
  private @Nullable Thread user = owner;

  /** Refuses other threads, and everyone once the heap is closed. */
  public void check() {
    if (Thread.currentThread() != user) {
      refuse();
    }
  }

  private void refuse() {
    if (Thread.currentThread() != owner) {
      throw new ForeignThreadException(
          "A heap belongs to the thread that opened it: owner="
              + owner.getName()
              + " caller="
              + Thread.currentThread().getName());
    }
    throw new HeapClosedException("The heap is closed: owner=" + owner.getName());
  }

  public boolean isClosed() {
    return user == null;
  }

  public void close() {
    user = null;
  }
}
