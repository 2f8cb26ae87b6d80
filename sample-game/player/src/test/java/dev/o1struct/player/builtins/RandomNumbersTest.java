package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RandomNumbersTest {
  @Test
  void equalSeedsGiveEqualSequences() {
    RandomNumbers a = new RandomNumbers(42);
    RandomNumbers b = new RandomNumbers(42);
    for (int i = 0; i < 100; i++) {
      assertEquals(a.nextDouble(), b.nextDouble());
    }
  }

  @Test
  void theSequenceIsSplitMix64AsTheJdkHasIt() {
    for (long seed = 0; seed < 20; seed++) {
      RandomNumbers numbers = new RandomNumbers(seed);
      SplittableRandom reference = new SplittableRandom(seed);
      for (int i = 0; i < 100; i++) {
        assertEquals(reference.nextDouble(), numbers.nextDouble(), "seed=" + seed + " i=" + i);
      }
    }
  }
}
