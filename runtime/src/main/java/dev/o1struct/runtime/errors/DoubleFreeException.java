package dev.o1struct.runtime.errors;

/** A block was freed (or a name released) that had been given back already. */
public final class DoubleFreeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public DoubleFreeException(String message) {
    super(message);
  }
}
