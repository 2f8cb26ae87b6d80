package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.testing.BlockModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/** Random frames, pushed and released, sometimes several at once. */
final class FrameWorkload {
  private record Frame(long mark, BlockModel.Block block, long depthBelow) {}

  private static final int DEEPEST = 300;

  private final Heap heap;
  private final SplittableRandom random;
  private final Deque<Frame> frames = new ArrayDeque<>();

  FrameWorkload(Heap heap, SplittableRandom random) {
    this.heap = heap;
    this.random = random;
  }

  void step(boolean growing) {
    boolean push = random.nextInt(100) < (growing ? 60 : 40) && frames.size() < DEEPEST;
    if (frames.isEmpty() || push) {
      push();
    } else {
      release(random.nextInt(10) == 0 ? 1 + random.nextInt(8) : 1);
    }
  }

  private void push() {
    long bytes = random.nextLong(1, random.nextInt(50) == 0 ? 20_000 : 600);
    FrameStack stack = heap.frames();
    long depth = stack.depth();
    long mark = stack.mark();
    long handle = random.nextInt(3) == 0 ? stack.pushZeroed(bytes) : stack.push(bytes);
    assertTrue(
        handle % ((ProcessSettings.MODE == Mode.SYSTEM) ? 16 : FrameStack.ALIGNMENT) == 0,
        () -> "handle=" + handle);
    byte pattern = (byte) frames.size();
    MEMORY.asSlice(Handles.at(handle, bytes), bytes).fill(pattern);
    frames.push(new Frame(mark, new BlockModel.Block(handle, bytes, 0, pattern), depth));
  }

  private void release(int count) {
    Frame frame = frames.pop();
    checkContents(frame);
    for (int more = count; more > 1 && !frames.isEmpty(); more--) {
      frame = frames.pop();
      checkContents(frame);
    }
    heap.frames().release(frame.mark());
    assertEquals(frame.depthBelow(), heap.frames().depth());
  }

  void check() {
    frames.forEach(FrameWorkload::checkContents);
  }

  private static void checkContents(Frame frame) {
    BlockModel.checkContents(frame.block(), frame.block().handle(), frame.block().bytes());
  }

  void drain() {
    while (!frames.isEmpty()) {
      release(1);
    }
    assertEquals(0, heap.frames().depth());
  }
}
