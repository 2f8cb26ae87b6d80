package dev.o1struct.player.launch;

import dev.o1struct.player.action.Clock;

/** The time of one run: either frames times their period, or the machine's clock. */
public final class PlayClock implements Clock {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final boolean virtual;
  private final double framePeriodMillis;
  private final long start = System.nanoTime();
  private long frames;

  /** Starts at 0; a frame lasts a second by {@code frameRate}. */
  public PlayClock(PlayOptions.ClockKind kind, double frameRate) {
    virtual = kind == PlayOptions.ClockKind.VIRTUAL;
    framePeriodMillis = MILLIS_PER_SECOND / frameRate;
  }

  /** Counts a frame; moves virtual time on. */
  void frame() {
    frames++;
  }

  @Override
  public long milliseconds() {
    return virtual
        ? Math.round(frames * framePeriodMillis)
        : (System.nanoTime() - start) / NANOS_PER_MILLI;
  }
}
