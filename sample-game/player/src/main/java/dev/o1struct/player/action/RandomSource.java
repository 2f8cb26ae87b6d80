package dev.o1struct.player.action;

/** The random numbers that scripts see. */
@FunctionalInterface
public interface RandomSource {
  /** A number of 0 to {@code bound - 1}; the bound is at least 1. */
  int next(int bound);
}
