package dev.o1struct.runtime.errors;

/** Memory past the end of a block was used or had been written to. In checked mode only. */
public final class BlockOverrunException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public BlockOverrunException(String message) {
    super(message);
  }
}
