package dev.o1struct.runtime.settings;

/** The values of the setting {@code o1struct.sites}. */
public enum SiteSampling {
  /** Every operation, which takes microseconds. */
  ALL,
  /** The first 10,000 operations of a heap, then 1 in 1,024, after a million 1 in 16,384. */
  SAMPLED,
  /** None. */
  NONE
}
