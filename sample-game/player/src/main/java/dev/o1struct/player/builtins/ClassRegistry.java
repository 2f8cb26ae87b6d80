package dev.o1struct.player.builtins;

/** Where Object.registerClass puts classes for exported symbols; the display implements it. */
@FunctionalInterface
public interface ClassRegistry {
  /**
   * Clips made from the symbol are constructed by the function from now on.
   *
   * @param symbol the name under which the symbol is exported, borrowed
   * @param constructor handle of a function, borrowed; 0 ends the registration
   * @return was it done?
   */
  boolean register(long symbol, long constructor);
}
