package dev.o1struct.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The C compiler of this machine, if it has one. */
public final class Gcc {
  private Gcc() {}

  /** Whether gcc can be run. */
  public static boolean isThere() {
    try {
      return run("gcc", "--version").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a command; returns nothing, or what it printed if it failed. */
  public static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? "" : "failed: " + String.join(" ", command) + "\n" + output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
