package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.statistics.Trimmed;
import java.util.ArrayList;
import java.util.List;

/** Passes on what happens to several listeners, in their order. */
public final class ListenerGroup implements HeapListener {
  private final List<HeapListener> listeners;

  private ListenerGroup(List<HeapListener> listeners) {
    this.listeners = listeners;
  }

  /** Those of a heap: one that keeps its growths, and Flight Recorder where the JVM has it. */
  public static ListenerGroup of(int heap, GrowthLog growths) {
    List<HeapListener> listeners = new ArrayList<>();
    listeners.add(growths);
    if (Platform.FLIGHT_RECORDER) {
      listeners.add(new FlightListener(heap));
    }
    return new ListenerGroup(listeners);
  }

  @Override
  public void grown(int heaps, long addedBytes, long capacity, boolean reserved) {
    for (HeapListener listener : listeners) {
      listener.grown(heaps, addedBytes, capacity, reserved);
    }
  }

  @Override
  public void refused(HeapExhaustedException refusal) {
    for (HeapListener listener : listeners) {
      listener.refused(refusal);
    }
  }

  @Override
  public void trimmed(Trimmed trimmed) {
    for (HeapListener listener : listeners) {
      listener.trimmed(trimmed);
    }
  }

  @Override
  public void overflowed(long bytes, long overflowBytes, boolean acquired) {
    for (HeapListener listener : listeners) {
      listener.overflowed(bytes, overflowBytes, acquired);
    }
  }

  @Override
  public void leaked(LeakReport.Leak leak) {
    for (HeapListener listener : listeners) {
      listener.leaked(leak);
    }
  }
}
