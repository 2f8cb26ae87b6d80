package dev.o1struct.recompiler;

import java.io.PrintWriter;

/**
 * Says on a stream how far the work has come, every second and not before the first one is over.
 */
final class ProgressLine implements Progress {
  private static final long INTERVAL = 1_000_000_000L;

  private final PrintWriter out;
  private final String name;
  private long last = System.nanoTime();

  ProgressLine(PrintWriter out, String name) {
    this.out = out;
    this.name = name;
  }

  @Override
  public void blocks(int done, int total) {
    long now = System.nanoTime();
    if (now - last >= INTERVAL) {
      last = now;
      out.println("recompiling " + name + ": " + done + " of " + total + " action blocks");
    }
  }
}
