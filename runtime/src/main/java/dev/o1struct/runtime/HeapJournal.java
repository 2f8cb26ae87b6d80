package dev.o1struct.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one chain off the fast paths: kept for the statistics, and told to Flight
 * Recorder where the JVM has it. Its figures may be read by any thread.
 */
class HeapJournal {
  /** Growth is rare; a chain that is trimmed and grows for ever must not fill the Java heap. */
  private static final int MOST_GROWTHS = 64;

  private final int heap;
  private final long start = System.nanoTime();
  private final long[] requestsByBin = new long[Long.SIZE];
  private final List<HeapGrowth> growths = new ArrayList<>();
  private final Trace trace;
  private long requestedBytes;

  /** The journal of the heap with this number, of {@link AddressSpace#nextHeap}. */
  HeapJournal(int heap, Trace trace) {
    this.heap = heap;
    this.trace = trace;
    if (AddressSpace.FLIGHT_RECORDER) {
      boolean _ = FlightEvents.areWanted(); // loads it now: the first growth should not have to
    }
  }

  /** A journal that writes no trace. */
  HeapJournal(int heap) {
    this(heap, Trace.none());
  }

  /**
   * A request arrives. Nothing is kept of it yet; tests refuse some here, to see what becomes of
   * the caller.
   */
  void asked(long bytes) {}

  /** A request that the chain serves. */
  void served(long bytes) {
    requestsByBin[Fragment.bin(Fragment.bytesFor(bytes))]++;
    requestedBytes += bytes;
  }

  /**
   * A heap was added.
   *
   * @param heaps how many there are now
   */
  void grown(int heaps, long addedBytes, long capacity, boolean reserved) {
    synchronized (growths) {
      if (growths.size() == MOST_GROWTHS) {
        growths.removeFirst();
      }
      growths.add(
          new HeapGrowth(served(), System.nanoTime() - start, addedBytes, capacity, reserved));
    }
    if (AddressSpace.FLIGHT_RECORDER && FlightEvents.areWanted()) {
      FlightEvents.growth(heap, heaps, addedBytes, capacity, reserved);
    }
  }

  /** A request is refused. */
  void refused(HeapExhaustedException refusal) {
    if (AddressSpace.FLIGHT_RECORDER && FlightEvents.areWanted()) {
      FlightEvents.refusal(heap, refusal);
    }
  }

  /** Memory was given back, as {@link Trimmed} has it. */
  void trimmed(long slabBytes, long heapBytes, long pageBytes) {
    if (AddressSpace.FLIGHT_RECORDER && FlightEvents.areWanted()) {
      FlightEvents.trim(heap, slabBytes, heapBytes, pageBytes);
    }
  }

  /**
   * A window was acquired past the ceiling, or given back.
   *
   * @param bytes of it
   * @param overflowBytes of all such windows, afterwards
   */
  void overflowed(long bytes, long overflowBytes, boolean acquired) {
    if (AddressSpace.FLIGHT_RECORDER && FlightEvents.areWanted()) {
      FlightEvents.overflow(heap, bytes, overflowBytes, acquired);
    }
  }

  /**
   * Items of a type were live when the heap was closed.
   *
   * @param site where one of them was allocated, or empty
   */
  void leaked(String type, long items, long bytes, String site) {
    if (AddressSpace.FLIGHT_RECORDER && FlightEvents.areWanted()) {
      FlightEvents.leak(heap, type, items, bytes, site);
    }
  }

  /** Number of the heap within the process. */
  int heap() {
    return heap;
  }

  /** Where operations are written, if they are. */
  Trace trace() {
    return trace;
  }

  /** The latest heaps that were added, the oldest first. */
  List<HeapGrowth> growths() {
    synchronized (growths) {
      return List.copyOf(growths);
    }
  }

  /** How many requests were served; a plain loop, since growth should load no more classes. */
  private long served() {
    long requests = 0;
    for (long ofBin : requestsByBin) {
      requests += ofBin;
    }
    return requests;
  }

  /** Requests that were served, by size of their fragments. */
  RequestHistogram histogram() {
    return RequestHistogram.ofBins(requestsByBin, requestedBytes);
  }
}
