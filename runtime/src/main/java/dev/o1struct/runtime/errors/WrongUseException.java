package dev.o1struct.runtime.errors;

/**
 * The program used memory wrongly: a bug in the caller, found before anything was changed, but for
 * {@link BlockOverrunException} and the {@link UseAfterFreeException} that tells of a stray write
 * to freed memory, both of which may have happened before. In checked mode the message says where
 * the block was allocated and where it was freed.
 */
public abstract sealed class WrongUseException extends O1structException
    permits IllegalSizeException,
        IllegalHandleException,
        DoubleFreeException,
        FrameOrderException,
        HeapClosedException,
        ForeignThreadException,
        UseAfterFreeException,
        WrongTypeException,
        WrongCaseException,
        BlockOverrunException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
