package dev.o1struct.runtime;

/**
 * Replays what the program did, on a heap of its own: what its pools take of their chain they take
 * by themselves.
 */
final class PoolReplay implements ReplayTarget {
  /** Traces do not say what checked mode knows a block as. */
  private static final int UNTYPED = 0;

  private final Heap heap;
  private final long origin;

  PoolReplay(Heap heap) {
    this.heap = heap;
    this.origin = heap.chain().firstHandle();
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
      return ChainReplay.replay(heap.chain(), line);
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
      case TraceLine.ALLOCATE -> classes.allocate(line.request(), UNTYPED) - origin;
      case TraceLine.TRIM -> classes.trim(SizeClasses.classOf(line.request()));
      case TraceLine.FREE -> {
        classes.free(origin + line.offset(), line.request(), UNTYPED);
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  private long replay(SlabPool pool, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.ALLOCATE -> pool.allocate() - origin;
      case TraceLine.TRIM -> pool.trim();
      case TraceLine.FREE -> {
        pool.free(origin + line.offset());
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  private long replay(BlockPool pool, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.ALLOCATE -> pool.allocate(line.request()) - origin;
      case TraceLine.FREE -> {
        pool.free(origin + line.offset(), line.request());
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  private long replayFrames(TraceLine line) {
    FrameStack frames = heap.frames();
    return switch (line.kind()) {
      case TraceLine.START -> line.offset();
      case TraceLine.PUSH -> frames.push(line.request()) - origin;
      case TraceLine.RELEASE -> {
        frames.release(origin + line.offset());
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
