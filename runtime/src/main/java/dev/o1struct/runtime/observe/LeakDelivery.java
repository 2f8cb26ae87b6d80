package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.errors.LeakException;
import dev.o1struct.runtime.settings.LeakPolicy;
import dev.o1struct.runtime.statistics.LeakReport;
import java.lang.System.Logger.Level;

/** What becomes of a leak report: {@code o1struct.leaks}. */
final class LeakDelivery {
  /** Name of the logger; the module's. */
  static final String LOGGER = "dev.o1struct.runtime";

  private LeakDelivery() {}

  static void deliver(LeakReport leaks, LeakPolicy policy) {
    switch (policy) {
      case REPORT -> System.getLogger(LOGGER).log(Level.WARNING, leaks::toText);
      case THROW -> throw new LeakException(leaks);
      case IGNORE -> {}
    }
  }
}
