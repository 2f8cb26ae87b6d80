package dev.o1struct.runtime;

/** A heap, or a pool of it, was used after {@link Heap#close()}. */
public final class HeapClosedException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  HeapClosedException(String message) {
    super(message);
  }
}
