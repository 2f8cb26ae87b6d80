package dev.o1struct.runtime.errors;

/** The system refused address space, or every window of it belongs to an open heap. */
public final class AddressSpaceException extends O1structException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public AddressSpaceException(String message) {
    super(message);
  }
}
