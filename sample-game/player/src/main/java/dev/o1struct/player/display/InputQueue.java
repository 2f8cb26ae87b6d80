package dev.o1struct.player.display;

/**
 * Carries input from the window's thread to the player's, which takes it at the start of a frame.
 * Safe for any number of threads. When it is full the oldest pointer moves are not kept apart: a
 * move replaces a move before it.
 */
public final class InputQueue {
  private static final int CAPACITY = 256;

  private final long[] events = new long[CAPACITY];
  private int first;
  private int count;

  /** Makes an empty queue. */
  public InputQueue() {}

  /** Appends an event; one that finds the queue full is lost. */
  public synchronized void post(long event) {
    if (count > 0) {
      int last = (first + count - 1) % CAPACITY;
      boolean move = InputEvent.type(event) == InputEvent.POINTER_MOVE;
      if (move && InputEvent.type(events[last]) == InputEvent.POINTER_MOVE) {
        events[last] = event;
        return;
      }
    }
    if (count < CAPACITY) {
      events[(first + count) % CAPACITY] = event;
      count++;
    }
  }

  /** Takes the oldest event, {@link InputEvent#NONE} if there is none. */
  public synchronized long poll() {
    if (count == 0) {
      return InputEvent.NONE;
    }
    long event = events[first];
    first = (first + 1) % CAPACITY;
    count--;
    return event;
  }
}
