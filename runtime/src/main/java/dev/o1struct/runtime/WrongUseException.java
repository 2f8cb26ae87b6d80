package dev.o1struct.runtime;

/**
 * The program used memory wrongly: a bug in the caller, found before anything was changed. The
 * message ends in {@code name=value} pairs.
 */
public abstract sealed class WrongUseException extends RuntimeException
    permits IllegalSizeException,
        IllegalHandleException,
        DoubleFreeException,
        FrameOrderException,
        HeapClosedException,
        ForeignThreadException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
