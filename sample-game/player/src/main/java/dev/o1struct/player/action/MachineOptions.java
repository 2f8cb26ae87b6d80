package dev.o1struct.player.action;

/**
 * The machine's limits.
 *
 * @param recursionLimit levels of calls, the script itself being one, that a list of actions may
 *     have, 1 or more
 * @param timeLimitMillis milliseconds of wall time that one list of actions may take; 0 for no
 *     limit
 * @param deferredThreshold deferred releases that make a safepoint carry them out, 1 or more
 * @param cycleBudget objects that the cycle collector may visit between two frames at first
 */
public record MachineOptions(
    int recursionLimit, long timeLimitMillis, int deferredThreshold, int cycleBudget) {
  /** What Flash does: 256 calls, 15 seconds. */
  public static final MachineOptions FLASH = new MachineOptions(256, 15_000, 4096, 10_000);

  /** Checks the ranges. */
  public MachineOptions {
    if (recursionLimit < 1 || timeLimitMillis < 0 || deferredThreshold < 1 || cycleBudget < 1) {
      throw new IllegalArgumentException(
          "A limit is out of range: recursionLimit="
              + recursionLimit
              + " timeLimitMillis="
              + timeLimitMillis
              + " deferredThreshold="
              + deferredThreshold
              + " cycleBudget="
              + cycleBudget);
    }
  }
}
