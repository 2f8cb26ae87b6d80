package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.testing.RunsOnMalloc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a heap has, mixed at random, against the model. */
@RunsOnMalloc
class HeapWorkloadTest {
  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(1 << 20).withSlabBytes(4 << 10);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {91, 92, 93})
  void aHeapAgreesWithTheModelAfterEachStep(long seed) {
    try (Heap heap = Heap.open(SMALL)) {
      HeapWorkload workload = new HeapWorkload(heap, seed, 50, 20_000);
      for (int step = 0; step < 1000; step++) {
        workload.step();
        workload.check();
      }
      workload.drain();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {94, 95})
  void aHeapAgreesWithTheModelOverManySteps(long seed) {
    try (Heap heap = Heap.open(SMALL)) {
      HeapWorkload workload = new HeapWorkload(heap, seed, 5000, 10_000);
      for (int step = 1; step <= 600_000; step++) {
        workload.step();
        if (step % 50_000 == 0) {
          workload.check();
        }
        if (step % 200_000 == 0) {
          heap.trim();
        }
      }
      workload.drain();
    }
  }

  /** The ceiling is met all the time: what fails must leave no trace. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {96, 97})
  void aHeapThatIsAlwaysFullAgreesWithTheModel(long seed) {
    try (Heap heap = Heap.open(SMALL.withCeilingBytes(2 << 20))) {
      HeapWorkload workload = new HeapWorkload(heap, seed, 100_000, 300_000);
      int refused = 0;
      for (int step = 1; step <= 100_000; step++) {
        try {
          workload.step();
        } catch (HeapExhaustedException full) {
          refused++;
        }
        if (step % 5000 == 0) {
          workload.check();
        }
      }
      int expected =
          (ProcessSettings.MODE == Mode.SYSTEM)
              ? 0
              : 500; // malloc's blocks have no headers that count
      assertTrue(refused > expected, "refused=" + refused);
      workload.drain();
    }
  }
}
