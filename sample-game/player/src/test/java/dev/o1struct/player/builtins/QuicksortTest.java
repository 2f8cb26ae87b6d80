package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QuicksortTest {
  private final Quicksort sorter = new Quicksort();

  @Test
  void anyArrangementComesOutInOrder() {
    for (long seed : Seed.from(1, 50)) {
      Random random = new Random(seed);
      int[] values = random.ints(random.nextInt(300), 0, 100).toArray();
      sorter.sort(values.length, (a, b) -> Integer.compare(values[a], values[b]));
      for (int i = 1; i < values.length; i++) {
        assertTrue(values[sorter.at(i - 1)] <= values[sorter.at(i)], "seed=" + seed + " i=" + i);
      }
    }
  }

  @Test
  void theLeftmostElementIsThePivotAndIsComparedFirst() {
    StringBuilder log = new StringBuilder();
    int[] values = {2, 3, 1};
    sorter.sort(
        3,
        (a, b) -> {
          log.append(values[a]).append(':').append(values[b]).append(' ');
          return Integer.compare(values[a], values[b]);
        });
    assertEquals("2:3 2:1 2:1 2:3 2:1 ", log.toString());
  }

  @Test
  void sortedAndReversedInputNeedNoDeepStack() {
    int count = 4000;
    sorter.sort(count, (a, b) -> Integer.compare(b, a));
    assertEquals(count - 1, sorter.at(0));
    sorter.sort(count, Integer::compare);
    assertEquals(count - 1, sorter.at(count - 1));
  }

  @Test
  void anOrderThatContradictsItselfStillEnds() {
    Random random = new Random(Seed.or(7));
    sorter.sort(500, (_, _) -> random.nextInt(3) - 1);
    boolean[] seen = new boolean[500];
    for (int i = 0; i < 500; i++) {
      seen[sorter.at(i)] = true;
    }
    for (boolean s : seen) {
      assertTrue(s);
    }
  }
}
