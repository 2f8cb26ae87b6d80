package dev.o1struct.player.object;

/**
 * A script asked for what it cannot have: a sum of lengths that overflows, the elements of what is
 * no array. A native that is refused answers undefined, and nothing was written; outside of natives
 * the list of actions ends. Scripts cannot catch it.
 */
@SuppressWarnings("serial") // never leaves the thread that threw it
public final class RefusedException extends RuntimeException {
  /** Says what was refused, with the figures as {@code name=value}. */
  public RefusedException(String message) {
    super(message, null, false, false);
  }
}
