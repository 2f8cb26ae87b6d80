package dev.o1struct.runtime;

/**
 * The program used memory wrongly: a bug in the caller, found before anything was changed, but for
 * {@link BlockOverrunException} and {@link WriteAfterFreeException}, which may tell of a stray
 * write that happened before. In checked mode the message says where the block was allocated and
 * where it was freed. It ends in {@code name=value} pairs.
 */
public abstract sealed class WrongUseException extends RuntimeException
    permits IllegalSizeException,
        IllegalHandleException,
        DoubleFreeException,
        FrameOrderException,
        HeapClosedException,
        ForeignThreadException,
        UseAfterFreeException,
        WrongTypeException,
        WrongCaseException,
        BlockOverrunException,
        WriteAfterFreeException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
