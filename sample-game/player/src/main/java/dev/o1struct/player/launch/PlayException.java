package dev.o1struct.player.launch;

/**
 * Something that the user can mend: a file, an option, an unsupported feature. Its message is the
 * one line that the command prints before it exits with status 2.
 */
public final class PlayException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates the exception; {@code message} is shown to the user as it is. */
  public PlayException(String message) {
    super(message);
  }

  /** Creates the exception with the failure behind it, which is not shown. */
  public PlayException(String message, Throwable cause) {
    super(message, cause);
  }
}
