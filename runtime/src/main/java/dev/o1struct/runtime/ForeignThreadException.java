package dev.o1struct.runtime;

/** A heap was used by a thread that does not own it. */
public final class ForeignThreadException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  ForeignThreadException(String message) {
    super(message);
  }
}
