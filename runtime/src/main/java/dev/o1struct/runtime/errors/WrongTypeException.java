package dev.o1struct.runtime.errors;

/** Memory of one type was used, or freed, as another. In checked mode only. */
public final class WrongTypeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public WrongTypeException(String message) {
    super(message);
  }
}
