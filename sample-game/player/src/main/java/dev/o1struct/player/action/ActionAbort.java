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

  /** What Flash writes to the trace. */
  String flashMessage() {
    return reason == Reason.RECURSION
        ? """
          256 levels of recursion were exceeded in one action list.
          This is probably an infinite loop.
          Further execution of actions has been disabled in this movie."""
        : """
          A script in this movie is causing Flash Player to run slowly.
          Further execution of actions has been disabled in this movie.""";
  }

  /** Why the list was ended. */
  public Reason reason() {
    return reason;
  }
}
