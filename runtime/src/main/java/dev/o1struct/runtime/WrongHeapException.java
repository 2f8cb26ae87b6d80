package dev.o1struct.runtime;

/** A block was freed in another heap than its own. In checked mode only. */
public final class WrongHeapException extends IllegalHandleException {
  private static final long serialVersionUID = 1L;

  WrongHeapException(String message) {
    super(message);
  }
}
