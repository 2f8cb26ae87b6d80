package dev.o1struct.player.action;

/**
 * A value that a script throws, on its way to the catch. The machine has one of these and uses it
 * again and again; the thrown value is in it only until {@link ActionMachine#enterCatch} or {@link
 * ActionMachine#suspend} takes it.
 */
@SuppressWarnings("serial") // never leaves the thread that threw it
public final class ActionThrow extends RuntimeException {
  private long value;

  ActionThrow() {
    super("A value thrown by a script", null, false, false);
  }

  /** The thrown value; it holds a reference until it is taken. */
  public long value() {
    return value;
  }

  ActionThrow of(long thrown) {
    value = thrown;
    return this;
  }
}
