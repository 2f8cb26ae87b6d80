package dev.o1struct.runtime.errors;

/** Frames were released in another order than last in, first out. */
public final class FrameOrderException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public FrameOrderException(String message) {
    super(message);
  }
}
