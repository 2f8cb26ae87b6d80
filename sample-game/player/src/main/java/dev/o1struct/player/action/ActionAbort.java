package dev.o1struct.player.action;

/** Ends a whole action list that went too deep or took too long; no script can catch it. */
@SuppressWarnings("serial") // never leaves the thread that threw it
public final class ActionAbort extends RuntimeException {
  /** Why the list was ended. */
  public enum Reason {
    /** More calls within calls than Flash allows. */
    RECURSION,
    /** More time in one list of actions than Flash allows. */
    TIME
  }

  private final Reason reason;

  ActionAbort(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** Why the list was ended. */
  public Reason reason() {
    return reason;
  }
}
