package dev.o1struct.runtime.errors;

/** A heap, or a pool of it, was used after {@code Heap.close()}. */
public final class HeapClosedException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public HeapClosedException(String message) {
    super(message);
  }
}
