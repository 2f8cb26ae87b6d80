package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.Trimmed;
import jdk.jfr.FlightRecorder;

/**
 * Tells Flight Recorder what happens to one heap. Loaded only where the JVM has it. An event that
 * no recording wants costs a compare on a path that is slow anyway.
 */
final class FlightListener implements HeapListener {
  private final int heap;

  FlightListener(int heap) {
    this.heap = heap;
    boolean _ = isIdle(); // loads what is needed now: the first growth should not have to
  }

  /**
   * Whether Flight Recorder was never started. Until it is nothing may touch an event: the first
   * one makes the JVM ready to record, which takes a tenth of a second and more.
   */
  private static boolean isIdle() {
    return !FlightRecorder.isInitialized();
  }

  /** A heap was dropped; it has no listener any more. */
  static void dropped(DropReport report) {
    if (isIdle()) {
      return;
    }
    DropEvent event = new DropEvent();
    if (event.isEnabled()) {
      event.heap = report.heap();
      event.site = report.site();
      event.allocated = report.figures().allocated();
      event.capacity = report.figures().capacity();
      event.commit();
    }
  }

  @Override
  public void grown(int heaps, long addedBytes, long capacity, boolean reserved) {
    if (isIdle()) {
      return;
    }
    GrowthEvent event = new GrowthEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.heaps = heaps;
      event.added = addedBytes;
      event.capacity = capacity;
      event.reserved = reserved;
      event.commit();
    }
  }

  @Override
  public void refused(HeapExhaustedException refusal) {
    if (isIdle()) {
      return;
    }
    RefusalEvent event = new RefusalEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.requested = refusal.requested();
      event.allocated = refusal.allocated();
      event.capacity = refusal.capacity();
      event.largestRequest = refusal.largestRequest();
      event.commit();
    }
  }

  @Override
  public void trimmed(Trimmed trimmed) {
    if (isIdle()) {
      return;
    }
    TrimEvent event = new TrimEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.slabs = trimmed.slabBytes();
      event.heaps = trimmed.heapBytes();
      event.pages = trimmed.pageBytes();
      event.commit();
    }
  }

  @Override
  public void overflowed(long bytes, long overflowBytes, boolean acquired) {
    if (isIdle()) {
      return;
    }
    OverflowEvent event = new OverflowEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.bytes = bytes;
      event.overflow = overflowBytes;
      event.acquired = acquired;
      event.commit();
    }
  }

  @Override
  public void leaked(LeakReport.Leak leak) {
    if (isIdle()) {
      return;
    }
    LeakEvent event = new LeakEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.type = leak.type();
      event.items = leak.blocks();
      event.bytes = leak.bytes();
      event.site = leak.site();
      event.commit();
    }
  }
}
