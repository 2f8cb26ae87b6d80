package dev.o1struct.runtime.errors;

/** The system refused address space, or no window of it is free that is large enough. */
public final class AddressSpaceException extends O1structException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public AddressSpaceException(String message) {
    super(message);
  }
}
