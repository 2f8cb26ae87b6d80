package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.RawChain;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A program as a user would write it, run in a JVM of its own with other settings: keeps up to 24
 * MB of points, blocks, names and frames, and tells what that was.
 */
final class ModeProgram {
  static final int POINTS = 600_000;

  /** Each so many points, there is a name, a block and a frame. */
  static final int NAMED = 1000;

  private static final Deque<Long> LIVE = new ArrayDeque<>();

  private ModeProgram() {}

  public static void main(String[] arguments) {
    try (Heap heap = Heap.open()) {
      long sum = work(heap);
      System.out.println(
          "mapped=%s heaps=%d overflow=%b sum=%d live=%d"
              .formatted(
                  MEMORY.isMapped(),
                  RawChain.of(heap).heapDiagnostics().size(),
                  RawChain.of(heap).overflowBytes() > 0,
                  sum,
                  heap.pool(StructType.opaque("Point", 24)).live()));
      free(heap);
      System.out.println("left=" + RawChain.of(heap).overflowBytes());
    } catch (HeapExhaustedException full) {
      System.out.println(full.getMessage());
    }
  }

  private static long work(Heap heap) {
    StructPool<?> points = heap.pool(StructType.opaque("Point", 24));
    BlockPool blocks = heap.blocks("Point[]");
    NamePool names = heap.names();
    FrameStack frames = heap.frames();
    long sum = 0;
    for (long i = 0; i < POINTS; i++) {
      long point = points.allocateZeroed();
      MEMORY.set(JAVA_LONG_UNALIGNED, point + 16, i);
      LIVE.add(point);
      if (i % NAMED == 0) {
        long mark = frames.mark();
        long frame = frames.pushZeroed(3000);
        long block = blocks.allocateZeroed(i + 1);
        long name = names.intern("point " + i);
        sum += names.length(name) + MEMORY.get(JAVA_LONG_UNALIGNED, frame);
        names.release(name);
        blocks.free(block, i + 1);
        frames.release(mark);
      }
    }
    heap.checkInvariants();
    for (long point : LIVE) {
      sum += MEMORY.get(JAVA_LONG_UNALIGNED, point + 16);
    }
    return sum;
  }

  private static void free(Heap heap) {
    StructPool<?> points = heap.pool(StructType.opaque("Point", 24));
    LIVE.forEach(points::free);
    heap.trim();
  }
}
