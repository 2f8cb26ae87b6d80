package dev.o1struct.runtime.errors;

/** A file is no allocation profile, or one of a version that is not known. */
public final class ProfileFormatException extends O1structException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** The message ends in {@code name=value} pairs. */
  public ProfileFormatException(String message, int line, int column) {
    super(message + ": line=" + line + " column=" + column);
    this.line = line;
    this.column = column;
  }

  /** Where in the file, from 1. */
  public int line() {
    return line;
  }

  /** Where in the line, from 1, in UTF-16 code units. */
  public int column() {
    return column;
  }
}
