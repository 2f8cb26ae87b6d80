package dev.o1struct.runtime.errors;

/** An invariant walk found headers, free lists or counters that contradict each other. */
public final class HeapCorruptedException extends O1structException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public HeapCorruptedException(String message) {
    super(message);
  }

  /** The message ends in {@code name=value} pairs. */
  public HeapCorruptedException(String message, Throwable cause) {
    super(message, cause);
  }
}
