package dev.o1struct.runtime;

/**
 * Replays what the program did, on a heap of its own: what its pools take of their chain they take
 * by themselves.
 */
final class PoolReplay implements ReplayTarget {
  /** Traces do not say what checked mode knows a block as. */
  private static final int UNTYPED = 0;

  private final Heap heap;
  private final ReplayPlaces places;

  PoolReplay(Heap heap) {
    this.heap = heap;
    this.places = new ReplayPlaces(heap.chain());
  }

  @Override
  public long replay(TraceLine line) {
    if (!line.isOfProgram()) {
      return line.offset();
    }
    try {
      return replayOnItsPool(line);
    } catch (HeapExhaustedException refusal) {
      return TraceLine.REFUSED;
    }
  }

  private long replayOnItsPool(TraceLine line) {
    if (line.pool().isEmpty()) {
      return ChainReplay.replay(heap.chain(), places, line);
    }
    if (line.pool().equals(TraceLine.FRAMES)) {
      return replayFrames(line);
    }
    if (line.pool().equals(TraceLine.CLASS)) {
      return replay(heap.sizeClasses(), line);
    }
    String blocks = line.blocksName();
    return blocks != null ? replay(heap.blocks(blocks), line) : replay(slots(line), line);
  }

  private SlabPool slots(TraceLine line) {
    String name = line.poolName();
    if (name == null) {
      throw line.unknown();
    }
    return heap.pool(name, line.request());
  }

  private long replay(SizeClasses classes, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.ALLOCATE ->
          places.offset(line.offset(), classes.allocate(line.request(), UNTYPED));
      case TraceLine.TRIM -> classes.trim(SizeClasses.classOf(line.request()));
      case TraceLine.RESERVE -> {
        reserve(() -> classes.reserve(line.request(), line.offset(), false));
        yield line.offset();
      }
      case TraceLine.FREE -> {
        classes.free(places.handle(line.offset()), line.request(), UNTYPED);
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  private long replay(SlabPool pool, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.ALLOCATE -> places.offset(line.offset(), pool.allocate());
      case TraceLine.TRIM -> pool.trim();
      case TraceLine.RESERVE -> {
        reserve(() -> pool.reserve(line.offset(), false));
        yield line.offset();
      }
      case TraceLine.FREE -> {
        pool.free(places.handle(line.offset()));
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  /** What is refused in the end has taken some slabs all the same: the next lines show it. */
  private static void reserve(Runnable operation) {
    try {
      operation.run();
    } catch (HeapExhaustedException refusal) {
      // The trace does not tell it either.
    }
  }

  private long replay(BlockPool pool, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.ALLOCATE -> places.offset(line.offset(), pool.allocate(line.request()));
      case TraceLine.FREE -> {
        pool.free(places.handle(line.offset()), line.request());
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  private long replayFrames(TraceLine line) {
    FrameStack frames = heap.frames();
    return switch (line.kind()) {
      case TraceLine.START -> line.offset();
      case TraceLine.PUSH -> places.offset(line.offset(), frames.push(line.request()));
      case TraceLine.RELEASE -> {
        frames.release(places.handle(line.offset()));
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  @Override
  public void checkInvariants() {
    heap.checkInvariants();
  }

  @Override
  public HeapDiagnostics diagnostics() {
    return heap.chain().diagnostics();
  }
}
