package dev.o1struct.runtime;

/** Whose heap it is, and whether it is still open. Looked at on slow paths only. */
final class Ownership {
  private final Thread owner = Thread.currentThread();
  private boolean closed;

  /** Refuses other threads, and everyone once the heap is closed. */
  void check() {
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

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
