package dev.o1struct.player.builtins;

/**
 * What the built-ins take from their surroundings and must not find out for themselves, so that a
 * run can be repeated.
 *
 * @param seed seed of Math.random
 * @param epochMillis what a Date is when the machine's clock shows 0, in milliseconds since 1970
 *     UTC
 * @param zoneMinutes how far local time is ahead of UTC, -1439 to 1439
 */
public record BuiltinOptions(long seed, double epochMillis, int zoneMinutes) {
  /** Seed 1, 1 January 2000, UTC. */
  public static final BuiltinOptions REPEATABLE = new BuiltinOptions(1, 946_684_800_000.0, 0);

  /** Checks the zone. */
  public BuiltinOptions {
    if (Math.abs(zoneMinutes) >= 24 * 60) {
      throw new IllegalArgumentException("No such time zone: zoneMinutes=" + zoneMinutes);
    }
  }
}
