package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.settings.LeakPolicy;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.statistics.LeakReport;
import java.lang.System.Logger.Level;

/**
 * A heap that was dropped without being closed: to Flight Recorder, and as a warning to the logger
 * {@code dev.o1struct.runtime}.
 *
 * @param heap its number
 * @param site where it was opened, innermost stack frame first; empty but in checked mode
 * @param figures what it held
 */
public record DropReport(int heap, String site, HeapDiagnostics figures) {
  /**
   * Tells of it, of what was live in it, as far as it is known, and of what else there is to say.
   */
  public void deliver(LeakReport leaks, String more) {
    if (Platform.FLIGHT_RECORDER) {
      FlightListener.dropped(this);
    }
    boolean listed = !leaks.isEmpty() && ProcessSettings.leaks() != LeakPolicy.IGNORE;
    System.getLogger(LeakDelivery.LOGGER)
        .log(Level.WARNING, text() + more + (listed ? "\n" + leaks.toText() : ""));
  }

  private String text() {
    return "A heap was dropped without being closed; nothing that allocates in it was reachable any"
        + " more, so its memory went back"
        + (site.isEmpty()
            ? " (o1struct.checked=true tells where it was opened)"
            : ", opened at " + site)
        + ": heap="
        + heap
        + " allocated="
        + figures.allocated()
        + " capacity="
        + figures.capacity();
  }
}
