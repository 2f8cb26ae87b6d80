package dev.o1struct.player.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.testing.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ValueTest {
  private static final long[] OTHERS = {
    Value.UNDEFINED,
    Value.NULL,
    Value.TRUE,
    Value.FALSE,
    Value.string(4096),
    Value.object(4096),
    Value.NONE,
    Value.internal(4096)
  };

  @Test
  void everyDoubleIsANumberAndComesBack() {
    long seed = Seed.or(20251122);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      long value = Value.number(number);
      assertTrue(Value.isNumber(value), "seed=" + seed + " number=" + number);
      assertEquals(number, Value.asNumber(value), "seed=" + seed);
    }
  }

  @Test
  void infinitiesAndEveryNanAreNumbers() {
    assertTrue(Value.isNumber(Value.number(Double.NEGATIVE_INFINITY)));
    long negativeNan = 0xFFFF_FFFF_FFFF_FFFFL;
    assertEquals(Value.NAN, Value.number(Double.longBitsToDouble(negativeNan)));
  }

  @Test
  void noOtherValueIsANumber() {
    for (long value : OTHERS) assertFalse(Value.isNumber(value), Long.toHexString(value));
  }

  @Test
  void onlyStringsAndObjectsHoldReferences() {
    for (long value : OTHERS) {
      boolean holds = Value.isString(value) || Value.isObject(value);
      assertEquals(holds, Value.isReference(value), Long.toHexString(value));
    }
    assertFalse(Value.isReference(Value.number(-1)));
  }

  @Test
  void handlesComeBack() {
    assertEquals(4096, Value.handle(Value.object(4096)));
    assertEquals(4096, Value.objectOrNull(Value.object(4096)));
    assertEquals(0, Value.objectOrNull(Value.string(4096)));
    assertEquals(Value.NULL, Value.object(0));
  }
}
