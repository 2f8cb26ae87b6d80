package dev.o1struct.player.launch;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on stderr what long work is going on, once it has taken longer than a person waits. */
final class Progress {
  private static final long PATIENCE_SECONDS = 2;

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Work that may fail in the user's terms. */
  interface Work<T> {
    T run() throws PlayException;
  }

  /** Runs {@code work}; prints {@code what} and the seconds so far every few seconds of it. */
  <T> T during(String what, Work<T> work) throws PlayException {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    long start = System.nanoTime();
    Future<?> ticking =
        timer.scheduleAtFixedRate(
            () -> out.printf("%s: %d s%n", what, (System.nanoTime() - start) / 1_000_000_000L),
            PATIENCE_SECONDS,
            PATIENCE_SECONDS,
            TimeUnit.SECONDS);
    try {
      return work.run();
    } finally {
      ticking.cancel(false);
      timer.shutdownNow();
    }
  }
}
