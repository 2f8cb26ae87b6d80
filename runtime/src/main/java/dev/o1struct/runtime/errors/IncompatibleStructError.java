package dev.o1struct.runtime.errors;

/**
 * A generated class does not fit what it meets when it is initialized: it embeds a struct that was
 * compiled with another layout since, or it was compiled without checks and the process has them
 * on. An error and not an exception, as for a class of which a method has gone: compile it anew.
 */
public final class IncompatibleStructError extends IncompatibleClassChangeError {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public IncompatibleStructError(String message) {
    super(message);
  }
}
