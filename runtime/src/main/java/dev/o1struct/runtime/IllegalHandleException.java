package dev.o1struct.runtime;

/** A handle lies outside the heap that it was given to, or is no live block of it. */
public final class IllegalHandleException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  IllegalHandleException(String message) {
    super(message);
  }
}
