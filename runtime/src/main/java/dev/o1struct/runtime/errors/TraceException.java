package dev.o1struct.runtime.errors;

/**
 * A trace is no trace, or replaying it comes to something else than what was recorded; or one could
 * not be written in full, which is told when its heap is closed.
 */
public final class TraceException extends O1structException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /** The message ends in {@code name=value} pairs. */
  public TraceException(String message, int line) {
    super(message + " line=" + line);
    this.line = line;
  }

  /** The message ends in {@code name=value} pairs. */
  public TraceException(String message, int line, Throwable cause) {
    super(message + " line=" + line, cause);
    this.line = line;
  }

  /** Where in the file, from 1. */
  public int line() {
    return line;
  }
}
