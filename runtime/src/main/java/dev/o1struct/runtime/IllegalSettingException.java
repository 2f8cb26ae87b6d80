package dev.o1struct.runtime;

/** A configuration value is unknown or malformed; the message lists the valid ones. */
public final class IllegalSettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  IllegalSettingException(String message) {
    super(message);
  }
}
