package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NumberClassTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void numberOfNothingIsZero() {
    assertEquals(Value.ZERO, world.call("Number"));
    assertEquals(-101, world.number(world.call("Number", "-101")));
    long object = world.construct("Number", "-101");
    assertTrue(Value.isObject(object));
    assertEquals("-101", world.text(object));
  }

  @Test
  void aRadixWritesSignedIntegersOf32Bits() {
    assertEquals("101b", world.text(world.method(4123, "toString", 16)));
    assertEquals("-7b", world.text(world.method(-123.1, "toString", 16)));
    assertEquals("-1", world.text(world.method(4294967295.0, "toString", 16)));
    assertEquals("-(0000000", world.text(world.method(Double.NaN, "toString", 16)));
  }

  @Test
  void anUnusableRadixIsTen() {
    for (int radix : new int[] {0, 1, 10, 37}) {
      assertEquals("-123.1", world.text(world.method(-123.1, "toString", radix)));
    }
  }

  @Test
  void booleanOfNothingIsUndefinedButItsObjectIsFalse() {
    assertEquals(Value.UNDEFINED, world.call("Boolean"));
    assertEquals(Value.TRUE, world.call("Boolean", 1));
    long object = world.construct("Boolean");
    assertTrue(Value.isObject(object));
    assertEquals("false", world.text(world.method(object, "toString")));
    assertEquals(Value.FALSE, world.method(object, "valueOf"));
  }
}
