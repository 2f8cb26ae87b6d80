package dev.o1struct.recompiler.swf;

/** A file that is no SWF, is damaged or uses what is not supported. The message is one line. */
public final class SwfException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a one-line message that says what is wrong and, where that helps, at which offset. */
  public SwfException(String message) {
    super(message);
  }
}
