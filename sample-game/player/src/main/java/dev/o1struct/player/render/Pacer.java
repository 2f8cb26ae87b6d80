package dev.o1struct.player.render;

import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a loop at a steady rate. It aims at due times, not at pauses, so that errors do not add up;
 * after a stall longer than {@link #FORGIVEN} frames it starts afresh and does not race to catch
 * up.
 */
public final class Pacer {
  /** A delay of more frames than this is forgotten. */
  public static final int FORGIVEN = 5;

  private final long period;
  private long due;

  /**
   * A pacer for this rate, whose first frame is due at once.
   *
   * @param rate frames per second, above 0
   */
  public Pacer(double rate) {
    if (!(rate > 0)) {
      throw new IllegalArgumentException("a frame rate must be above zero: rate=" + rate);
    }
    period = Math.round(1e9 / rate);
    due = System.nanoTime();
  }

  /** Waits until the next frame is due. An interrupt ends the wait at once and stays set. */
  public void awaitNext() {
    due = next(due, System.nanoTime(), period);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  /** True if the next frame is already due, so that drawing this one would only make it later. */
  public boolean isLate() {
    return System.nanoTime() - due > period;
  }

  /** Due time of the frame after the one due last. */
  static long next(long due, long now, long period) {
    long next = due + period;
    return now - next > FORGIVEN * period ? now : next;
  }
}
