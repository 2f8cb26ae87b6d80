package dev.o1struct.runtime;

/** Memory of one type was used, or freed, as another. In checked mode only. */
public final class WrongTypeException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  WrongTypeException(String message) {
    super(message);
  }
}
