package dev.o1struct.runtime;

import jdk.jfr.FlightRecorder;

/**
 * What a chain tells Flight Recorder. It is used, and so loaded, only behind {@link
 * AddressSpace#FLIGHT_RECORDER}. An event that no recording wants costs a compare on a path that is
 * slow anyway.
 */
final class FlightEvents {
  private FlightEvents() {}

  /**
   * Whether Flight Recorder was ever started. Before that nothing may touch an event: the first one
   * makes the JVM ready to record, which takes a tenth of a second and more.
   */
  static boolean areWanted() {
    return FlightRecorder.isInitialized();
  }

  static void growth(int heap, int heaps, long added, long capacity, boolean reserved) {
    GrowthEvent event = new GrowthEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.heaps = heaps;
      event.added = added;
      event.capacity = capacity;
      event.reserved = reserved;
      event.commit();
    }
  }

  static void refusal(int heap, HeapExhaustedException refusal) {
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

  static void trim(int heap, long slabs, long heaps, long pages) {
    TrimEvent event = new TrimEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.slabs = slabs;
      event.heaps = heaps;
      event.pages = pages;
      event.commit();
    }
  }

  static void overflow(int heap, long bytes, long overflow, boolean acquired) {
    OverflowEvent event = new OverflowEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.bytes = bytes;
      event.overflow = overflow;
      event.acquired = acquired;
      event.commit();
    }
  }

  static void leak(int heap, String type, long items, long bytes, String site) {
    LeakEvent event = new LeakEvent();
    if (event.isEnabled()) {
      event.heap = heap;
      event.type = type;
      event.items = items;
      event.bytes = bytes;
      event.site = site;
      event.commit();
    }
  }
}
