package dev.o1struct.runtime;

/** Replays what the chain did, on a chain of its own, whoever asked for it. */
final class ChainReplay implements ReplayTarget {
  private final HeapChain chain;
  private final ReplayPlaces places;

  ChainReplay(Window window, HeapOptions options) {
    chain = Heap.chain(options, window, new Ownership(), new HeapJournal(0));
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
          return chain.trim();
        }
        case TraceLine.FREE -> chain.give(places.handle(line.offset()));
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
