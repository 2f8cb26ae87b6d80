package dev.o1struct.runtime;

/** A block was freed (or a name released) that had been given back already. */
public final class DoubleFreeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  DoubleFreeException(String message) {
    super(message);
  }
}
