package dev.o1struct.runtime;

/** Frames were released in another order than last in, first out. */
public final class FrameOrderException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  FrameOrderException(String message) {
    super(message);
  }
}
