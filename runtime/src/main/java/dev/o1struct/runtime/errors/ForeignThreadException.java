package dev.o1struct.runtime.errors;

/** A heap was used by a thread that does not own it. */
public final class ForeignThreadException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public ForeignThreadException(String message) {
    super(message);
  }
}
