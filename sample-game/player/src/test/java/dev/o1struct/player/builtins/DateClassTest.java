package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DateClassTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void nowIsTheEpochOfThePlayerAndItsClock() {
    world.millis = 61_000;
    assertEquals("Sat Jan 1 00:01:01 GMT+0000 2000", world.text(world.construct("Date")));
    assertEquals("Sat Jan 1 00:01:01 GMT+0000 2000", world.text(world.call("Date")));
  }

  @Test
  void partsAreLocalTimeAndYearsBelow100AreOfThe20thCentury() {
    long date = world.construct("Date", 70, 0, 2, 3, 4, 5, 6);
    double expected = 86_400_000 + 3 * 3_600_000 + 4 * 60_000 + 5_006;
    assertEquals(expected, world.number(world.method(date, "getTime")));
    assertEquals(expected, world.number(world.statics("Date", "UTC", 70, 0, 2, 3, 4, 5, 6)));
    assertEquals(1970, world.number(world.method(date, "getFullYear")));
    assertEquals(70, world.number(world.method(date, "getYear")));
    assertEquals(5, world.number(world.method(date, "getUTCDay")));
  }

  @Test
  void settersCarryOverAndAnswerTheTime() {
    long date = world.construct("Date", 2004, 0, 31);
    double time = world.number(world.method(date, "setMonth", 1));
    assertEquals(time, world.number(world.method(date, "valueOf")));
    assertEquals(2, world.number(world.method(date, "getDate")));
    assertEquals(2, world.number(world.method(date, "getMonth")));
    world.method(date, "setHours", 25, 61);
    assertEquals(3, world.number(world.method(date, "getDate")));
    assertEquals(2, world.number(world.method(date, "getHours")));
    assertEquals(1, world.number(world.method(date, "getMinutes")));
  }

  @Test
  void noTimeIsInvalidUntilItsYearIsSet() {
    long date = world.construct("Date", Double.NaN);
    assertEquals("Invalid Date", world.text(date));
    assertEquals(Double.NaN, world.number(world.method(date, "getDate")));
    world.method(date, "setFullYear", 1971);
    assertEquals(31_536_000_000.0, world.number(world.method(date, "getTime")));
  }
}
