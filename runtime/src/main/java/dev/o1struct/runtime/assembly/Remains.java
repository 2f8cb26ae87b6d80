package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.observe.DropReport;
import dev.o1struct.runtime.observe.Observers;
import dev.o1struct.runtime.trace.Trace;
import java.lang.ref.Cleaner;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a heap that was dropped without being closed: when nobody has it any more, nor
 * anything that allocates in it, its memory goes back on the cleaner's thread, and somebody is
 * told.
 *
 * <pre>
 *   Heap, pools, names, frames  ---->  HeapAssembly  ---->  chain, slots, classes, trace
 *                                           ^ watched            ^
 *                                                                +---- Remains, observers
 * </pre>
 *
 * Nothing here, and nothing that outlives a heap, leads to the assembly.
 */
final class Remains implements Runnable {
  private static final Cleaner CLEANER = Cleaner.create(new Threads());

  private final int number;
  private final Window window;
  private final Floors floors;
  private final HeapChain chain;
  private final @Nullable Trace trace;
  private final Observers observers;
  private Cleaner.@Nullable Cleanable watch;

  /** Set before the cleaner is called by the one who closes the heap. */
  private volatile boolean closed;

  Remains(
      int number,
      Window window,
      Floors floors,
      HeapChain chain,
      @Nullable Trace trace,
      Observers observers) {
    this.number = number;
    this.window = window;
    this.floors = floors;
    this.chain = chain;
    this.trace = trace;
    this.observers = observers;
  }

  private static final class Threads implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(null, work, "o1struct cleaner", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null); // that of the first heap must not stay for ever
      return thread;
    }
  }

  /** From now on, the heap is missed. */
  void watch(HeapAssembly heap) {
    watch = CLEANER.register(heap, this);
  }

  /** The heap is closed as it should be. */
  void forget() {
    closed = true;
    if (watch != null) {
      watch.clean();
    }
  }

  /** The heap was dropped: its owner cannot come any more, and no other thread ever could. */
  @Override
  public void run() {
    if (closed) {
      return;
    }
    try {
      observers.close();
      new DropReport(number, floors.openedAt(), chain.diagnostics())
          .deliver(floors.endDropped(), endTrace());
    } finally {
      for (Window further : chain.overflowWindows()) {
        AddressSpace.releaseDropped(further);
      }
      AddressSpace.releaseDropped(window);
    }
  }

  /** Ends the trace; what is to be told about that, or nothing. */
  private String endTrace() {
    try (Trace _ = trace) {
      return "";
    } catch (TraceException incomplete) {
      return "\n" + incomplete.getMessage();
    }
  }
}
