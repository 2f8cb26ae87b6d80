package dev.o1struct.runtime.errors;

/**
 * What all exceptions of o1struct have in common. The first line of a message is one sentence,
 * which ends in {@code name=value} pairs.
 *
 * <p>Their kinds: {@link WrongUseException}, a bug in the caller; {@link HeapExhaustedException}
 * and {@link AddressSpaceException}, not enough of something; {@link HeapCorruptedException},
 * memory that somebody wrote over; {@link IllegalSettingException}, and files that are none of
 * ours: {@link TraceException}, {@link ProfileFormatException}; {@link LeakException}, at close.
 */
public abstract class O1structException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the exceptions of this package. */
  protected O1structException(String message) {
    super(message);
  }

  /** The same with a cause. */
  protected O1structException(String message, Throwable cause) {
    super(message, cause);
  }
}
