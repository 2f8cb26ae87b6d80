package dev.o1struct.runtime.testing;

import dev.o1struct.runtime.chain.ChainHeaps;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.chain.Limits;
import dev.o1struct.runtime.chain.Ownership;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.memory.WindowHolder;
import dev.o1struct.runtime.o1heap.O1Heap;
import dev.o1struct.runtime.options.Growth;
import java.util.ArrayList;
import java.util.List;

/** A window of the address space for one test. */
public final class RentedWindow implements AutoCloseable {
  private final WindowHolder holder = WindowHolder.ofTool(1L << 30);
  private final Window window = AddressSpace.acquire(1L << 30, holder);
  private final List<Guard> guards = new ArrayList<>();

  /** Where a heap may start. */
  public long base() {
    return window.base() + Window.UNUSED_BYTES;
  }

  public Window window() {
    return window;
  }

  public O1Heap heap(long bytes) {
    return new O1Heap(base(), bytes);
  }

  public RawChain chain(long initialBytes, Growth growth, long ceilingBytes) {
    return chain(initialBytes, growth, ceilingBytes, 0);
  }

  /** A chain that may take memory past its ceiling, and must be closed therefore. */
  public RawChain chain(long initialBytes, Growth growth, long ceilingBytes, long overflowBytes) {
    Limits limits = new Limits(window, holder, initialBytes, growth, ceilingBytes, overflowBytes);
    HeapListener listener = new HeapListener() {};
    ChainHeaps heaps = new ChainHeaps(limits, listener);
    return new RawChain(new HeapChain(limits, heaps, heaps, new Ownership(), listener));
  }

  public RawChain chain() {
    return chain(1 << 20, Growth.DOUBLE, 1L << 30);
  }

  /** What checked mode knows of a chain in this window; its blocks end with the window. */
  public Guard guard(RawChain chain) {
    Guard guard = new Guard(chain.chain(), chain.firstHandle(), chain.span());
    guards.add(guard);
    return guard;
  }

  @Override
  public void close() {
    guards.forEach(Guard::endAll);
    AddressSpace.release(window);
  }
}
