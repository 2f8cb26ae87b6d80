package dev.o1struct.runtime.errors;

/** A handle lies outside the heap that it was given to, or is no live block of it. */
public final class IllegalHandleException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public IllegalHandleException(String message) {
    super(message);
  }
}
