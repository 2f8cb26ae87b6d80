package dev.o1struct.runtime.settings;

import dev.o1struct.runtime.errors.LeakException;

/**
 * The values of the setting {@code o1struct.leaks}: what checked mode does at {@code Heap.close}.
 */
public enum LeakPolicy {
  /** Logs a warning, by {@link System.Logger} {@code dev.o1struct.runtime}. */
  REPORT,
  /** Throws a {@link LeakException}, after the heap has been closed. */
  THROW,
  /** Nothing, but for the event in Flight Recorder. */
  IGNORE
}
