package dev.o1struct.runtime.errors;

/** A size is zero, negative, too large to exist, or not of the required granularity. */
public final class IllegalSizeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public IllegalSizeException(String message) {
    super(message);
  }
}
