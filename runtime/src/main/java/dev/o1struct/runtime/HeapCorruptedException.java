package dev.o1struct.runtime;

/** An invariant walk found headers, free lists or counters that contradict each other. */
public final class HeapCorruptedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HeapCorruptedException(String message) {
    super(message);
  }

  HeapCorruptedException(String message, Throwable cause) {
    super(message, cause);
  }
}
