package dev.o1struct.runtime;

/** The system refused address space, or every window of it belongs to an open heap. */
public final class AddressSpaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AddressSpaceException(String message) {
    super(message);
  }
}
