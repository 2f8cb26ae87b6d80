package dev.o1struct.runtime.errors;

/** Memory was used through a handle whose block had been freed. In checked mode only. */
public final class UseAfterFreeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public UseAfterFreeException(String message) {
    super(message);
  }
}
