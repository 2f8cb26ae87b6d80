package dev.o1struct.runtime.errors;

/** A configuration value is unknown or malformed; the message lists the valid ones. */
public final class IllegalSettingException extends O1structException {
  private static final long serialVersionUID = 1L;

  /** The message ends in {@code name=value} pairs. */
  public IllegalSettingException(String message) {
    super(message);
  }
}
