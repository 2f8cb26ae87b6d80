package dev.o1struct.runtime;

/** A freed block had been written to before it was used again. In checked mode only. */
public final class WriteAfterFreeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  WriteAfterFreeException(String message) {
    super(message);
  }
}
