package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.chain.ChainHeaps;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.chain.Limits;
import dev.o1struct.runtime.chain.Ownership;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.memory.WindowHolder;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.trace.TraceLine;

/** Replays what the chain did, on a chain of its own, whoever asked for it. */
final class ChainReplay implements ReplayTarget {
  private final HeapChain chain;
  private final ReplayPlaces places;

  ChainReplay(Window window, HeapOptions options) {
    Limits limits = Limits.of(options, window, WindowHolder.ofTool(options.ceilingBytes()));
    HeapListener listener = new HeapListener() {};
    ChainHeaps heaps = new ChainHeaps(limits, listener);
    chain = new HeapChain(limits, heaps, heaps, new Ownership(), listener);
    places = new ReplayPlaces(chain);
  }

  @Override
  public long replay(TraceLine line) {
    return line.isOfChain() ? replay(chain, places, line) : line.offset();
  }

  /** Replays an operation of the chain on this one. */
  static long replay(HeapChain chain, ReplayPlaces places, TraceLine line) {
    try {
      switch (line.kind()) {
        case TraceLine.ALLOCATE -> {
          return places.offset(line.offset(), chain.take(line.request()));
        }
        case TraceLine.RESERVE -> {
          chain.reserve(line.request());
          return chain.capacity();
        }
        case TraceLine.TRIM -> {
          return chain.trimHeaps();
        }
        case TraceLine.FREE -> chain.give(places.handle(line.offset()), line.request());
        default -> throw line.unknown();
      }
    } catch (HeapExhaustedException refusal) {
      return TraceLine.REFUSED;
    }
    return line.offset();
  }

  @Override
  public void checkInvariants() {
    chain.checkInvariants();
  }

  @Override
  public HeapDiagnostics diagnostics() {
    return chain.diagnostics();
  }
}
