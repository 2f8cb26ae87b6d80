package dev.o1struct.player.action;

/** Ends a whole action list that went too deep or took too long; no script can catch it. */
@SuppressWarnings("serial") // never leaves the thread that threw it
public final class ActionAbort extends RuntimeException {
  /** Why the list was ended. */
  public enum Reason {
    /** More calls within calls than Flash allows. */
    RECURSION,
    /** Prototypes that go round in a circle. */
    PROTOTYPES,
    /** More time in one list of actions than Flash allows. */
    TIME
  }

  private static final String DISABLED =
      " Further execution of actions has been disabled in this movie.";
  private static final String LOOP = " This is probably an infinite loop." + DISABLED;

  private final Reason reason;

  ActionAbort(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** What Flash tells the user; it is no part of the trace. */
  String flashMessage() {
    return switch (reason) {
      case RECURSION -> "256 levels of recursion were exceeded in one action list." + LOOP;
      case PROTOTYPES -> "256 levels were exceeded while searching for a member." + LOOP;
      case TIME -> "A script in this movie is causing Flash Player to run slowly." + DISABLED;
    };
  }

  /** Why the list was ended. */
  public Reason reason() {
    return reason;
  }
}
