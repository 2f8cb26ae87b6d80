package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MathObjectTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void halvesAreRoundedUp() {
    assertEquals(13, math("round", 12.5));
    assertEquals(-12, math("round", -12.5));
    assertEquals(-24, math("round", -23.7));
  }

  @Test
  void transcendentalFunctionsAreThoseOfStrictMath() {
    assertEquals(StrictMath.sin(1), math("sin", 1));
    assertEquals(StrictMath.atan2(3, 2), math("atan2", 3, 2));
    assertEquals(StrictMath.pow(2, 0.5), math("pow", 2, 0.5));
  }

  @Test
  void oneToAnyPowerIsOneEvenToNaN() {
    assertEquals(1, math("pow", true));
    assertEquals(1, math("pow", -1, Double.POSITIVE_INFINITY));
    assertEquals(Double.NaN, math("pow", 2));
  }

  @Test
  void extremesOfNothingAreInfiniteAndOfOneNaN() {
    assertEquals(Double.POSITIVE_INFINITY, math("min"));
    assertEquals(Double.NEGATIVE_INFINITY, math("max"));
    assertEquals(Double.NaN, math("max", 1));
    assertEquals(2, math("max", 1, 2, 3));
  }

  @Test
  void theFirstTwoArgumentsAreAlwaysConverted() {
    StringBuilder log = new StringBuilder();
    Object[] arguments = new Object[3];
    for (int i = 0; i < 3; i++) {
      int number = i;
      long valueOf =
          world.function((_, _, _) -> {
            log.append(number);
            return Value.number(number);
          });
      arguments[i] = world.object("valueOf", valueOf);
    }
    assertEquals(0, math("abs", arguments));
    assertEquals("01", log.toString());
  }

  @Test
  void randomNumbersAreBelowOne() {
    for (int i = 0; i < 100; i++) {
      double number = math("random");
      assertTrue(number >= 0 && number < 1, "number=" + number);
    }
  }

  @Test
  void constantsCannotBeChanged() {
    long math = Value.handle(world.global("Math"));
    long name = Value.handle(world.value("PI"));
    assertEquals(PropertyFlags.CONSTANT, world.machine.objects().attributes(math, name));
    world.machine.objects().set(math, name, Value.ONE);
    assertEquals(Math.PI, world.number(world.machine.objects().get(math, name)));
  }

  private double math(String function, Object... arguments) {
    return world.number(world.statics("Math", function, arguments));
  }
}
