package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrigonometryTest {
  private final Trigonometry trigonometry = new Trigonometry();

  @Test
  void everyLastBitIsThatOfStrictMath() {
    Random random = new Random(Seed.or(5));
    for (int i = 0; i < 1_000_000; i++) {
      check(random.nextGaussian() * Math.pow(10, random.nextInt(-9, 7)));
    }
  }

  @Test
  void multiplesOfHalfPiAreReducedExactly() {
    for (int n = -200_000; n <= 200_000; n++) {
      double multiple = n * (Math.PI / 2);
      check(multiple);
      check(Math.nextUp(multiple));
      check(Math.nextDown(multiple));
      check(n * (Math.PI / 4));
    }
  }

  @Test
  void whatIsNotFiniteHasNoSine() {
    check(0.0);
    check(-0.0);
    check(Double.NaN);
    check(Double.POSITIVE_INFINITY);
    check(Double.MAX_VALUE);
    check(Double.MIN_VALUE);
  }

  private void check(double x) {
    if (bits(StrictMath.sin(x)) != bits(trigonometry.sin(x))) {
      assertEquals(StrictMath.sin(x), trigonometry.sin(x), "sin x=" + x);
    }
    if (bits(StrictMath.cos(x)) != bits(trigonometry.cos(x))) {
      assertEquals(StrictMath.cos(x), trigonometry.cos(x), "cos x=" + x);
    }
  }

  private static long bits(double value) {
    return Double.doubleToLongBits(value);
  }
}
