package dev.o1struct.runtime.memory;

/** An open heap, as the address space knows it: one who holds a window. */
@FunctionalInterface
public interface Tenant {
  /**
   * Tells Flight Recorder what each pool holds. Called by its thread: the counters of the owner's
   * thread are read as they are, so that figures may be some operations apart.
   */
  void reportOccupancy();
}
