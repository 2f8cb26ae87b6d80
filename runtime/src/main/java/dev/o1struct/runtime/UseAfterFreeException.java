package dev.o1struct.runtime;

/** Memory was used through a handle whose block had been freed. In checked mode only. */
public final class UseAfterFreeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  UseAfterFreeException(String message) {
    super(message);
  }
}
