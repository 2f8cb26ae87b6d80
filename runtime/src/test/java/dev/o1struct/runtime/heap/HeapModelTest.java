package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.o1heap.O1Heap;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.testing.BlockModel;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random operations on the heap floor and the chain, against a simple model. */
class HeapModelTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void aHeapAgreesWithTheModelAfterEachStep(long usual) {
    long seed = Seed.or(usual);
    try (RentedWindow window = new RentedWindow()) {
      SplittableRandom random = new SplittableRandom(seed);
      O1Heap heap = window.heap(128 << 10);
      BlockModel model = new BlockModel();
      long allocated = 0;
      for (int step = 0; step < 3000; step++) {
        if (model.isEmpty() || random.nextInt(100) < (step / 300 % 2 == 0 ? 70 : 30)) {
          long bytes = request(random, 40_000);
          boolean expected = bytes <= heap.largestRequest();
          long handle = heap.tryAllocate(bytes);
          assertEquals(expected, handle != 0, "seed=" + seed + " step=" + step);
          if (handle != 0) {
            allocated += Fragment.bytesFor(bytes);
            model.allocated(handle, bytes);
          }
        } else {
          BlockModel.Block block = model.takeAny(random);
          allocated -= Fragment.bytesFor(block.bytes());
          heap.free(block.handle());
        }
        assertEquals(allocated, heap.allocated(), "seed=" + seed + " step=" + step);
        heap.checkInvariants();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void aChainAgreesWithTheModel(long usual) {
    long seed = Seed.or(usual);
    try (RentedWindow window = new RentedWindow()) {
      SplittableRandom random = new SplittableRandom(seed);
      RawChain chain = window.chain(1 << 20, Growth.DOUBLE, 15 << 20);
      BlockModel model = new BlockModel();
      int refused = 0;
      for (int step = 0; step < 10_000; step++) {
        if (model.isEmpty() || random.nextInt(100) < (step / 2000 % 2 == 0 ? 75 : 30)) {
          long bytes = request(random, 100_000);
          try {
            model.allocated(chain.allocate(bytes), bytes);
          } catch (HeapExhaustedException full) {
            assertEquals(0, Math.max(0, chain.largestRequest() - bytes + 1), "seed=" + seed);
            refused++;
          }
        } else {
          chain.free(model.takeAny(random).handle());
        }
        if (step % 100 == 0) {
          chain.checkInvariants();
        }
      }
      assertEquals(refused, chain.diagnostics().refusals(), "seed=" + seed);
      assertEquals(4, chain.heapDiagnostics().size(), "seed=" + seed);
      while (!model.isEmpty()) {
        chain.free(model.takeAny(random).handle());
      }
      chain.checkInvariants();
      assertEquals(0, chain.allocated(), "seed=" + seed);
    }
  }

  private static long request(SplittableRandom random, long most) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> 32;
      case 3, 4 -> random.nextLong(1, 200);
      case 5, 6 -> random.nextLong(1, 4000);
      default -> random.nextLong(1, most);
    };
  }
}
