package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.RawChain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** A random program that does a bit of everything on one heap or several, for traces. */
final class TracedProgram {
  private record Block(long handle, long bytes) {}

  private static final HeapOptions SMALL =
      HeapOptions.defaults()
          .withInitialBytes(1 << 20)
          .withCeilingBytes(4 << 20)
          .withSlabBytes(8 << 10);

  private final SplittableRandom random;
  private final Heap heap;
  private final StructPool<?> points;
  private final StructPool<?> others;

  /** Of the same name as points, and of another size. */
  private final StructPool<?> namesakes;

  private final BlockPool blocks;
  private final NamePool names;
  private final FrameStack frames;
  private final List<Long> livePoints = new ArrayList<>();
  private final List<Long> liveOthers = new ArrayList<>();
  private final List<Block> liveBlocks = new ArrayList<>();
  private final List<Long> liveNames = new ArrayList<>();
  private final List<Long> liveChunks = new ArrayList<>();
  private final Deque<Long> marks = new ArrayDeque<>();
  private int refused;

  private TracedProgram(Heap heap, long seed) {
    this.heap = heap;
    random = new SplittableRandom(seed);
    points = heap.pool(StructType.opaque("Point", 16));
    others = heap.pool(StructType.opaque("with, comma # = \"100%→", 264));
    namesakes = heap.pool(StructType.opaque("Point", 48));
    blocks = heap.blocks("blocks");
    names = heap.names();
    frames = heap.frames();
  }

  /** Arguments: seed, steps, number of heaps, and whether they are closed. Prints refusals. */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int refused = 0;
    int largest = 0;
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      Heap heap = Heap.open(SMALL);
      TracedProgram program = new TracedProgram(heap, seed + i);
      for (int step = 0; step < Integer.parseInt(arguments[1]); step++) {
        program.step(step);
        largest = Math.max(largest, heap.statistics().heaps().size());
      }
      refused += program.refused;
      if (Boolean.parseBoolean(arguments[3])) {
        heap.close();
      }
    }
    System.out.println("refused=" + refused + " heaps=" + largest);
  }

  private void step(int step) {
    boolean growing = step / 1000 % 2 == 0;
    try {
      switch (random.nextInt(growing ? 10 : 16)) {
        case 0 -> livePoints.add(points.allocateZeroed());
        case 1 -> {
          liveOthers.add(others.allocate());
          namesakes.free(namesakes.allocate());
        }
        case 2, 3 -> addBlock();
        case 4 -> liveNames.add(names.intern("name " + random.nextInt(2000)));
        case 5 -> liveChunks.add(RawChain.of(heap).allocate(random.nextLong(1, 400_000)));
        case 6 -> push();
        case 7 -> reallocate();
        case 8 -> freeSome(1);
        case 9 -> rarely();
        default -> freeSome(3);
      }
    } catch (HeapExhaustedException full) {
      refused++;
      freeSome(20);
    }
  }

  private void addBlock() {
    long bytes = random.nextLong(1, random.nextInt(10) == 0 ? 100_000 : 700);
    liveBlocks.add(new Block(blocks.allocate(bytes), bytes));
  }

  private void push() {
    marks.push(frames.mark());
    frames.push(random.nextLong(1, 3000));
    frames.pushZeroed(random.nextLong(1, 100));
  }

  private void reallocate() {
    if (!liveBlocks.isEmpty()) {
      Block old = liveBlocks.removeLast();
      long bytes = random.nextLong(1, 2000);
      try {
        liveBlocks.add(new Block(blocks.reallocate(old.handle(), old.bytes(), bytes), bytes));
      } catch (HeapExhaustedException full) {
        liveBlocks.add(old);
        throw full;
      }
    }
  }

  private void rarely() {
    switch (random.nextInt(30)) {
      case 0 -> heap.trim();
      case 1 -> heap.reserve(random.nextLong(1 << 20, 4 << 20), random.nextBoolean());
      case 2 -> RawChain.of(heap).reserve(1 << 30);
      case 3 -> RawChain.of(heap).trim();
      case 4 -> points.reserve(random.nextLong(4000), random.nextBoolean());
      case 5 -> AllocationProfile.of(heap).reserve(heap, false);
      default -> liveOthers.add(others.allocateZeroed());
    }
  }

  private void freeSome(int times) {
    for (int i = 0; i < times; i++) {
      takeAny(livePoints).forEach(points::free);
      takeAny(liveOthers).forEach(others::free);
      takeAny(liveBlocks).forEach(block -> blocks.free(block.handle(), block.bytes()));
      takeAny(liveNames).forEach(names::release);
      takeAny(liveChunks).forEach(RawChain.of(heap)::free);
      if (!marks.isEmpty() && random.nextBoolean()) {
        frames.release(marks.pop());
      }
    }
  }

  private <T> List<T> takeAny(List<T> live) {
    return live.isEmpty() ? List.of() : List.of(live.remove(random.nextInt(live.size())));
  }
}
