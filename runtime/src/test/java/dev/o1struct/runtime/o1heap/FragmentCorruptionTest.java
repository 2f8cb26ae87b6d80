package dev.o1struct.runtime.o1heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.Overwrites;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written over in headers is found by the walk, each time. */
@AssertsPlacement
class FragmentCorruptionTest {
  private static final long PREVIOUS = 8;
  private static final long NEXT_FREE = 16;
  private static final long PREVIOUS_FREE = 24;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72})
  void everyOverwrittenFieldOfAFragmentIsFound(long usual) {
    long seed = Seed.or(usual);
    try (RentedWindow window = new RentedWindow()) {
      O1Heap heap = window.heap(64 << 10);
      scatter(heap, new SplittableRandom(seed));
      List<Long> fragments = fragments(window.base(), 64 << 10);
      Overwrites overwrites = new Overwrites(heap::checkInvariants, fragments);
      List<Long> linked = new ArrayList<>();
      for (long fragment : fragments) {
        overwrites.longAt(fragment, "size");
        overwrites.longAt(fragment + PREVIOUS, "previous");
        if ((Fragment.sizeWord(fragment) & Fragment.USED) == 0) {
          overwrites.longAt(fragment + NEXT_FREE, "next free");
          linked.add(Fragment.nextFree(fragment));
        }
      }
      // Undefined in the first of a bin, to which nothing links.
      linked.removeIf(fragment -> fragment == 0);
      linked.forEach(fragment -> overwrites.longAt(fragment + PREVIOUS_FREE, "previous free"));
      assertTrue(linked.size() > 5, () -> "seed=" + seed + " linked=" + linked.size());
      overwrites.assertAllFound("O1Heap, seed " + seed);
    }
  }

  /** Leaves blocks and holes of all sizes. */
  private static void scatter(O1Heap heap, SplittableRandom random) {
    List<Long> blocks = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      long handle = heap.tryAllocate(random.nextLong(1, 1L << random.nextInt(3, 12)));
      if (handle != 0) {
        blocks.add(handle);
      }
    }
    for (int i = 0; i < 60; i++) {
      heap.free(blocks.remove(random.nextInt(blocks.size())));
    }
  }

  private static List<Long> fragments(long base, long bytes) {
    List<Long> fragments = new ArrayList<>();
    for (long fragment = base; fragment < base + bytes; ) {
      fragments.add(fragment);
      fragment += Fragment.sizeWord(fragment) & ~Fragment.USED;
    }
    return fragments;
  }
}
