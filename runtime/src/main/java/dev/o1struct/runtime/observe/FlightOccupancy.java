package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.statistics.PoolStatistics;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;

/**
 * What pools tell Flight Recorder when it asks. Loaded only where the JVM has it; loading it tells
 * Flight Recorder whom to ask.
 */
final class FlightOccupancy {
  static {
    FlightRecorder.addListener(new OnceItRuns());
  }

  /** Adding the event makes the JVM ready to record, which takes long: so not before it does. */
  private static final class OnceItRuns implements FlightRecorderListener {
    @Override
    public void recorderInitialized(FlightRecorder recorder) {
      FlightRecorder.addPeriodicEvent(OccupancyEvent.class, AddressSpace::reportOccupancy);
    }
  }

  private FlightOccupancy() {}

  /** Makes sure that this class is loaded. */
  static void start() {
    // What there is to do was done by loading it.
  }

  static void report(int heap, PoolStatistics pool) {
    OccupancyEvent event = new OccupancyEvent();
    event.heap = heap;
    event.pool = pool.name();
    event.slotSize = pool.slotBytes();
    event.live = pool.live();
    event.peak = pool.peak();
    event.allocated = pool.allocations();
    event.bytes = pool.takenBytes();
    event.slack = pool.slackBytes();
    event.commit();
  }
}
