package dev.o1struct.player.action;

/** The time that scripts see. */
@FunctionalInterface
public interface Clock {
  /** Milliseconds since the player started. */
  long milliseconds();
}
