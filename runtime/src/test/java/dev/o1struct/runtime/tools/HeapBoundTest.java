package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.o1heap.O1Heap;
import dev.o1struct.runtime.testing.BlockModel;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The size at which a heap is never exhausted. */
class HeapBoundTest {
  private static final long UNIT = 64;

  @Test
  void requestsOfOneSizeNeedNoMoreThanTheirFragments() {
    HeapBound bound = HeapBound.ofRequests(1 << 20, 65_504, 65_504);
    assertEquals(17 * 65_536, bound.fragmentBytes());
    assertEquals(0, bound.doublings());
    assertEquals(bound.fragmentBytes(), bound.heapBytes());
  }

  @Test
  void eachDoublingOfTheRangeAddsTheFragmentsOnceMore() {
    assertEquals(8 << 20, HeapBound.ofAllocated(1 << 20, 32, 4064).heapBytes() + (1 << 20));
  }

  @ParameterizedTest
  @CsvSource({"1000, 1, 1000, 64000", "1000, 33, 900, 3968", "960, 32, 32, 1920"})
  void ofAllSizesTheOneThatWastesMostIsTaken(long live, long least, long most, long fragments) {
    assertEquals(fragments, HeapBound.ofRequests(live, least, most).fragmentBytes());
  }

  @Test
  void theSettingHasRoomForTheUnusedPage() {
    assertEquals(2 << 20, HeapBound.ofAllocated(1 << 20, 32, 32).initialHeap());
    assertEquals(1 << 20, HeapBound.ofAllocated((1 << 20) - 4096, 32, 32).initialHeap());
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "100, 0, 50", "100, 60, 50", "100, 1, 101", "20000000000, 1, 1"})
  void sizesThatContradictEachOtherAreRefused(long live, long smallest, long largest) {
    assertThrows(IllegalSizeException.class, () -> HeapBound.ofRequests(live, smallest, largest));
    assertThrows(IllegalSizeException.class, () -> HeapBound.ofAllocated(live, smallest, largest));
  }

  @ParameterizedTest
  @CsvSource({
    "64, 0, 0",
    "64, 32, 64",
    "64, 64, 100",
    "64, 128, 64",
    "64, 64, 128",
    "-1, 64, 64",
    "9223372036854775807, 64, 64",
    "64, -9223372036854775808, 64"
  })
  void fragmentsThatNoHeapHasAreRefused(long fragments, long smallest, long largest) {
    assertThrows(IllegalSizeException.class, () -> new HeapBound(fragments, smallest, largest));
  }

  @Test
  void theLargestBoundIsANumberToo() {
    assertEquals(42L << 47, new HeapBound(1L << 47, 64, 1L << 47).heapBytes());
    assertEquals(1L << 53, new HeapBound(1L << 47, 64, 1L << 47).initialHeap());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 3", "5, 6", "8, 9"})
  void aHeapOfThisSizeWithstandsTheProgramOfRobson(int doublings, int times) {
    long live = UNIT << 9;
    HeapBound bound = HeapBound.ofAllocated(live, 32, (UNIT << doublings) - 32);
    assertEquals(live * times, bound.heapBytes());
    try (RentedWindow window = new RentedWindow()) {
      assertTrue(robson(window.heap(bound.heapBytes()), doublings, live));
    }
  }

  @Test
  void aHeapThatIsNotMuchLargerThanWhatIsLiveDoesNot() {
    long live = UNIT << 9;
    try (RentedWindow window = new RentedWindow()) {
      assertTrue(!robson(window.heap(2 * live), 8, live));
    }
  }

  /**
   * The worst that is known for any allocator (Robson 1971): from size to size it keeps just those
   * blocks that are in the way of the next.
   */
  private static boolean robson(O1Heap heap, int doublings, long live) {
    List<BlockModel.Block> blocks = new ArrayList<>();
    long offset = 0;
    for (int i = 0; i <= doublings; i++) {
      long size = UNIT << i;
      if (i > 0) {
        long other = offset + size / 2;
        offset = kept(blocks, offset, size) >= kept(blocks, other, size) ? offset : other;
      }
      for (BlockModel.Block block : List.copyOf(blocks)) {
        if (!covers(block, offset, size)) {
          heap.free(block.handle());
          blocks.remove(block);
        }
      }
      while (heap.allocated() + size <= live) {
        long handle = heap.tryAllocate(size - 32);
        if (handle == 0) {
          return false;
        }
        blocks.add(new BlockModel.Block(handle, size, 0, (byte) 0));
      }
    }
    return true;
  }

  private static long kept(List<BlockModel.Block> blocks, long offset, long step) {
    return blocks.stream().filter(block -> covers(block, offset, step)).count();
  }

  /** Whether the fragment has a unit at offset modulo step. */
  private static boolean covers(BlockModel.Block block, long offset, long step) {
    long start = block.handle() - Fragment.HEADER_BYTES - Window.UNUSED_BYTES;
    return Math.floorMod(offset - start, step) < block.bytes();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {111, 112, 113, 114})
  void aHeapOfThisSizeWithstandsRandomPrograms(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    for (int program = 0; program < 50; program++) {
      int doublings = random.nextInt(9);
      long live = UNIT << random.nextInt(doublings, 12);
      HeapBound bound = HeapBound.ofAllocated(live, 32, (UNIT << doublings) - 32);
      try (RentedWindow window = new RentedWindow()) {
        O1Heap heap = window.heap(bound.heapBytes());
        List<Long> blocks = new ArrayList<>();
        for (int step = 0; step < 4000; step++) {
          long size = UNIT << random.nextInt(doublings + 1);
          if (heap.allocated() + size <= live && random.nextInt(100) < 60) {
            long handle = heap.tryAllocate(size - 32);
            assertTrue(handle != 0, "seed=" + seed + " program=" + program + " step=" + step);
            blocks.add(handle);
          } else if (!blocks.isEmpty()) {
            heap.free(blocks.remove(random.nextInt(blocks.size())));
          }
        }
      }
    }
  }

  @Test
  void theCalculatorPrintsTheSetting() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(0, run(out, "--live", "100k", "--largest", "4k", "--smallest", "100"));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("smallest, largest       256, 8192"), text);
    assertTrue(text.contains("(6 times as much)"), text);
    assertTrue(text.contains("o1struct.initialHeap=2097152"), text);
  }

  @Test
  void theCalculatorSaysWhenNoHeapIsLargeEnough() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(0, run(out, "--allocated", "8g", "--largest", "1m"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("more than a heap can have"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "--live 1m", "--largest 4k", "--live 1m --allocated 1m --largest 4k", "--live x",
        "--live 1m --largest", "--live 1m --largest 2m", "--life 1m --largest 4k", "-1", "--help"
      })
  void wrongArgumentsOfTheCalculatorAreTold(String line) {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    assertEquals(2, run(error, line.isEmpty() ? new String[0] : line.split(" ", -1)));
    String text = error.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("usage:") && text.lines().findFirst().orElse("").contains("="), text);
  }

  private static int run(ByteArrayOutputStream into, String... arguments) {
    PrintStream stream = new PrintStream(into, true, StandardCharsets.UTF_8);
    return HeapBound.run(arguments, stream, stream);
  }
}
