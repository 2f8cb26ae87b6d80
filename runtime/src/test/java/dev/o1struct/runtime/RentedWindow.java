package dev.o1struct.runtime;

import java.util.ArrayList;
import java.util.List;

/** A window of the address space for one test. */
final class RentedWindow implements AutoCloseable {
  private final Window window = AddressSpace.acquire();
  private final List<HeapChain> chains = new ArrayList<>();

  /** Where a heap may start. */
  long base() {
    return window.base() + Window.UNUSED_BYTES;
  }

  Window window() {
    return window;
  }

  O1Heap heap(long bytes) {
    return new O1Heap(base(), bytes);
  }

  HeapChain chain(long initialBytes, Growth growth, long ceilingBytes) {
    return chain(initialBytes, growth, ceilingBytes, 0);
  }

  /** A chain that may take memory past its ceiling, and must be closed therefore. */
  HeapChain chain(long initialBytes, Growth growth, long ceilingBytes, long overflowBytes) {
    HeapChain chain =
        new HeapChain(
            window,
            initialBytes,
            growth,
            ceilingBytes,
            overflowBytes,
            new Ownership(),
            new HeapJournal(0));
    chains.add(chain);
    return chain;
  }

  HeapChain chain() {
    return chain(1 << 20, Growth.DOUBLE, 1L << 30);
  }

  @Override
  public void close() {
    if (AddressSpace.CHECKED) {
      chains.forEach(chain -> chain.checked().guard().endAll());
    }
    AddressSpace.release(window);
  }
}
