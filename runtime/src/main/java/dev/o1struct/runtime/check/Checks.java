package dev.o1struct.runtime.check;

import dev.o1struct.runtime.settings.ProcessSettings;

/** What checked mode knows of all heaps of the process: types, and places of the program. */
public final class Checks {
  /** The types of blocks. */
  public static final TypeTable TYPES = new TypeTable();

  /** The places of allocations and frees. */
  public static final Sites SITES = new Sites();

  private Checks() {}

  /** What records the sites of one heap. */
  static SiteSampler newSampler() {
    return new SiteSampler(ProcessSettings.sites());
  }
}
