package dev.o1struct.runtime;

/** A handle lies outside the heap that it was given to, or is no live block of it. */
public sealed class IllegalHandleException extends WrongUseException permits WrongHeapException {
  private static final long serialVersionUID = 1L;

  IllegalHandleException(String message) {
    super(message);
  }
}
