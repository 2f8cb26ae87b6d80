package dev.o1struct.runtime.errors;

/**
 * A tagged union is none of its cases, or, in checked mode, was used as another case than the one
 * that it is.
 */
public final class WrongCaseException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public WrongCaseException(String message) {
    super(message);
  }
}
