package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.sizeclasses.SizeClass;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.trace.TraceLine;

/**
 * Replays what the program did, on a heap of its own: what its pools take of their chain they take
 * by themselves.
 */
final class PoolReplay implements ReplayTarget {
  private final HeapAssembly heap;
  private final ReplayPlaces places;

  PoolReplay(HeapAssembly heap) {
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
      return replay(heap.classes(), line);
    }
    String blocks = line.blocksName();
    return blocks != null ? replay(heap.blocks(blocks), line) : replay(slots(line), line);
  }

  private StructPool<?> slots(TraceLine line) {
    String name = line.poolName();
    if (name == null) {
      throw line.unknown();
    }
    return heap.pool(StructType.opaque(name, line.request()));
  }

  private long replay(SizeClasses classes, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.TRIM -> classes.trimSlabs(sizeClass(line));
      case TraceLine.RESERVE -> {
        reserve(() -> classes.reserve(line.request(), line.offset(), false));
        yield line.offset();
      }
      default -> throw line.unknown();
    };
  }

  private static int sizeClass(TraceLine line) {
    int sizeClass = SizeClass.of(line.request());
    if (sizeClass == SizeClass.COUNT) {
      throw line.unknown();
    }
    return sizeClass;
  }

  private long replay(StructPool<?> pool, TraceLine line) {
    return switch (line.kind()) {
      case TraceLine.ALLOCATE -> places.offset(line.offset(), pool.allocate());
      case TraceLine.TRIM -> pool.trim().slabBytes();
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

  /**
   * What is refused in the end has taken some slabs, and given them back: the next lines show it.
   */
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
