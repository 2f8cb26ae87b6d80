package dev.o1struct.runtime.sizeclasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.BlockModel;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Size classes, and the block pools that share them. */
class SizeClassesTest {
  private final RentedWindow window = new RentedWindow();
  private final RawChain chain = window.chain();
  private final SizeClasses classes = classes();
  private final Blocks blocks = classes.blocks("blocks", 0);
  private long lastBytes = 40;

  private SizeClasses classes() {
    return Handles.CHECKED
        ? new CheckedClasses(chain.chain(), window.guard(chain), 64 << 10)
        : new PlainClasses(chain.chain(), 64 << 10);
  }

  @AfterEach
  void giveBack() {
    window.close();
  }

  @AssertsPlacement
  @ParameterizedTest
  @CsvSource({
    "1,8",
    "8,8",
    "9,16",
    "64,64",
    "65,80",
    "80,80",
    "81,96",
    "128,128",
    "129,160",
    "257,320",
    "4097,5120",
    "28673,32768",
    "32768,32768",
    "32769,65504",
    "65504,65504",
    "65505,131040"
  })
  void aRequestIsRoundedUpToItsClass(long bytes, long usable) {
    assertEquals(usable, blocks.usableBytes(bytes));
  }

  @Test
  void everyClassIsTheSmallestThatFits() {
    for (long bytes = 1; bytes <= SizeClass.LARGEST_BYTES; bytes++) {
      int sizeClass = SizeClass.of(bytes);
      assertTrue(SizeClass.slotBytes(sizeClass) >= bytes, "bytes=" + bytes);
      assertTrue(sizeClass == 0 || SizeClass.slotBytes(sizeClass - 1) < bytes, "bytes=" + bytes);
    }
  }

  @Test
  void roundingWastesLessThanAFifthAbove64Bytes() {
    for (long bytes = 65; bytes <= SizeClass.LARGEST_BYTES; bytes++) {
      long usable = blocks.usableBytes(bytes);
      assertTrue(5 * (usable - bytes) < usable, "bytes=" + bytes + " usable=" + usable);
    }
  }

  @AssertsPlacement
  @Test
  void blockPoolsShareSlotsButNotAccounts() {
    Blocks others = classes.blocks("others", 0);
    long block = blocks.allocate(100);
    blocks.free(block, 100);
    assertEquals(block, others.allocate(110), "same class, 112 bytes");
    assertEquals(0, blocks.live());
    assertEquals(1, others.live());
    PoolStatistics statistics = others.statistics();
    assertEquals(new PoolStatistics("others", 0, 1, 1, 1, 0, 112, 2, 2), statistics);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void sizesThatAreNotPositiveAreRefused(long bytes) {
    assertThrows(IllegalSizeException.class, () -> blocks.allocate(bytes));
    assertThrows(IllegalSizeException.class, () -> blocks.allocateZeroed(bytes));
    assertThrows(IllegalSizeException.class, () -> blocks.usableBytes(bytes));
    long block = blocks.allocate(8);
    assertThrows(IllegalSizeException.class, () -> blocks.free(block, bytes));
    assertThrows(IllegalSizeException.class, () -> blocks.reallocate(block, 8, bytes));
    assertEquals(1, blocks.live());
  }

  @Test
  void freeingNullIsRefusedForSmallAndLargeBlocks() {
    assertThrows(IllegalHandleException.class, () -> blocks.free(0, 8));
    assertThrows(IllegalHandleException.class, () -> blocks.free(0, 1 << 20));
    assertEquals(0, blocks.frees());
  }

  @AssertsPlacement
  @Test
  void reallocatingWithinAClassKeepsThePlace() {
    long block = blocks.allocate(65);
    assertEquals(block, blocks.reallocate(block, 65, 80));
    assertEquals(new PoolStatistics("blocks", 0, 1, 1, 1, 0, 80, 0, 0), blocks.statistics());
  }

  @Test
  void aBlockThatIsMovedIsOneBlockAtAnyTime() {
    long block = blocks.allocate(40);
    for (long bytes : new long[] {4000, 40, 100_000, 7, 200_000}) {
      block = blocks.reallocate(block, lastBytes, bytes);
      lastBytes = bytes;
      assertEquals(1, blocks.peak(), "bytes=" + bytes);
      assertEquals(1, blocks.live());
    }
    long other = blocks.allocate(8);
    assertEquals(2, blocks.peak());
    assertThrows(HeapExhaustedException.class, () -> blocks.reallocate(other, 8, 1L << 50));
    assertThrows(RuntimeException.class, () -> blocks.reallocate(-1, 8, 4000));
    assertEquals(2, blocks.peak());
    blocks.free(other, 8);
    blocks.free(block, lastBytes);
    assertEquals(0, blocks.live());
    assertEquals(0, blocks.statistics().roundingBytes());
    long first = blocks.allocate(8);
    assertEquals(2, blocks.peak());
    long second = blocks.allocate(8);
    long third = blocks.allocate(8);
    assertEquals(3, blocks.peak());
    blocks.free(first, 8);
    blocks.free(second, 8);
    blocks.free(third, 8);
  }

  @Test
  void reallocatingFromNothingAllocates() {
    long block = blocks.reallocate(0, 0, 40);
    assertEquals(1, blocks.live());
    blocks.free(block, 40);
  }

  @Test
  void aFailedReallocationLeavesTheBlock() {
    RawChain small = window.chain(1 << 20, Growth.NONE, 1 << 20);
    Blocks pool = new PlainClasses(small.chain(), 64 << 10).blocks("small", 0);
    long block = pool.allocate(100);
    assertThrows(HeapExhaustedException.class, () -> pool.reallocate(block, 100, 1 << 20));
    assertEquals(1, pool.live());
    pool.free(block, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32})
  void blocksAgreeWithTheModel(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    BlockModel model = new BlockModel();
    for (int step = 0; step < 10_000; step++) {
      if (model.isEmpty() || random.nextInt(100) < (step / 1000 % 2 == 0 ? 65 : 35)) {
        long bytes = 1 + (long) Math.pow(10, 5 * random.nextDouble());
        model.allocated(blocks.allocate(bytes), bytes);
      } else {
        BlockModel.Block block = model.takeAny(random);
        long more = random.nextLong(1, 2 * block.bytes() + 1);
        if (random.nextBoolean()) {
          model.allocated(blocks.reallocate(block.handle(), block.bytes(), more), more);
        } else {
          blocks.free(block.handle(), block.bytes());
        }
      }
      assertEquals(model.live(), blocks.live(), "seed=" + seed + " step=" + step);
    }
    while (!model.isEmpty()) {
      BlockModel.Block block = model.takeAny(random);
      blocks.free(block.handle(), block.bytes());
    }
    assertEquals(0, blocks.usedBytes(), "seed=" + seed);
    assertEquals(0, blocks.statistics().slackBytes(), "seed=" + seed);
    classes.trimSlabs();
    chain.checkInvariants();
    assertEquals(0, chain.allocated(), "seed=" + seed);
  }
}
