package dev.o1struct.runtime.stack;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.FrameOrderException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Last in, first out. */
class FrameStackTest {
  private static final long BLOCK = 4096;

  private final RentedWindow window = new RentedWindow();
  private final RawChain chain = window.chain();
  private final Frames frames = frames();

  private Frames frames() {
    return Handles.CHECKED
        ? new CheckedFrames(chain.chain(), window.guard(chain), BLOCK)
        : new PlainFrames(chain.chain(), BLOCK);
  }

  @AfterEach
  void giveBack() {
    window.close();
  }

  @Test
  void framesAreAlignedTo32Bytes() {
    for (long bytes = 1; bytes < 200; bytes += 7) {
      assertEquals(0, frames.push(bytes) % 32);
    }
  }

  @AssertsPlacement
  @Test
  void releasingAMarkFreesEverythingAboveIt() {
    long outer = frames.mark();
    long first = frames.push(64);
    long inner = frames.mark();
    frames.push(32);
    frames.release(inner);
    assertEquals(64, frames.depth());
    frames.push(96);
    frames.release(outer);
    assertEquals(0, frames.depth());
    assertEquals(160, frames.peak());
    assertEquals(first, frames.push(32));
  }

  @Test
  void aMarkThatWasReleasedAlreadyIsRefused() {
    long outer = frames.mark();
    frames.push(64);
    long inner = frames.mark();
    frames.push(64);
    frames.release(outer);
    assertThrows(FrameOrderException.class, () -> frames.release(inner));
    frames.release(outer);
  }

  @AssertsPlacement
  @Test
  void whatIsNoMarkIsRefused() {
    long frame = frames.push(64);
    for (long wrong : new long[] {0, 1, -1, frame + 8, frame - 32, frame + 96, Long.MAX_VALUE}) {
      assertThrows(FrameOrderException.class, () -> frames.release(wrong), () -> "mark=" + wrong);
    }
    assertEquals(64, frames.depth());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void sizesThatAreNotPositiveOrOverflowAreRefused(long bytes) {
    assertThrows(IllegalSizeException.class, () -> frames.push(bytes));
    assertEquals(0, frames.depth());
  }

  @AssertsPlacement
  @Test
  void zeroedFramesAreZeroWhateverWasThereBefore() {
    long mark = frames.mark();
    long frame = frames.push(512);
    MEMORY.asSlice(Handles.offset(frame), 512).fill((byte) -1);
    frames.release(mark);
    assertEquals(frame, frames.pushZeroed(500));
    for (int offset = 0; offset < 512; offset += 8) {
      assertEquals(0, MEMORY.get(JAVA_LONG_UNALIGNED, Handles.offset(frame) + offset));
    }
  }

  @Test
  void framesNeverMoveAndBlocksAreReused() {
    long mark = frames.mark();
    frames.push(4000);
    frames.push(4000);
    frames.release(mark);
    long taken = chain.allocated();
    for (int i = 0; i < 100; i++) {
      frames.push(4000);
      frames.push(4000);
      frames.release(mark);
    }
    assertEquals(taken, chain.allocated());
  }

  @Test
  void aFrameLargerThanABlockGetsItsOwn() {
    long mark = frames.mark();
    frames.push(100);
    long large = frames.push(100_000);
    MEMORY.asSlice(Handles.at(large, 100_000), 100_000).fill((byte) 1);
    frames.release(mark);
    frames.push(4000);
    frames.push(200_000);
    chain.checkInvariants();
    frames.release(mark);
    assertEquals(0, frames.depth());
  }

  @AssertsPlacement
  @Test
  void outOfMemoryLeavesTheStackAsItWas() {
    long mark = frames.mark();
    frames.push(64);
    assertThrows(HeapExhaustedException.class, () -> frames.push(1L << 40));
    assertEquals(64, frames.depth());
    frames.push(64);
    frames.release(mark);
    assertEquals(0, frames.depth());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62, 63})
  void theStackAgreesWithTheModel(long usual) {
    long seed = Seed.or(usual);
    record Frame(long mark, long handle, long bytes, long depthBelow) {}
    SplittableRandom random = new SplittableRandom(seed);
    Deque<Frame> model = new ArrayDeque<>();
    for (int step = 0; step < 20_000; step++) {
      if (model.isEmpty() || random.nextInt(100) < (step / 1000 % 2 == 0 ? 60 : 40)) {
        long bytes = random.nextLong(1, random.nextInt(50) == 0 ? 20_000 : 600);
        long depth = frames.depth();
        long mark = frames.mark();
        long handle = frames.push(bytes);
        MEMORY.asSlice(Handles.at(handle, bytes), bytes).fill((byte) model.size());
        model.push(new Frame(mark, handle, bytes, depth));
      } else {
        // Sometimes several at once, as an exception would.
        Frame frame = model.pop();
        for (int more = random.nextInt(8) - 5; more > 0 && !model.isEmpty(); more--) {
          frame = model.pop();
        }
        long at = Handles.at(frame.handle());
        byte last = MEMORY.get(java.lang.foreign.ValueLayout.JAVA_BYTE, at);
        assertEquals((byte) model.size(), last, "seed=" + seed + " step=" + step);
        frames.release(frame.mark());
        assertEquals(frame.depthBelow(), frames.depth(), "seed=" + seed + " step=" + step);
      }
    }
    assertTrue(frames.peak() > 0 && frames.takenBytes() >= frames.depth());
    chain.checkInvariants();
  }
}
