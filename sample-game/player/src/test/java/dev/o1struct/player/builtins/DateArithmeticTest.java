package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.testing.Seed;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DateArithmeticTest {
  @Test
  void fieldsOfATimeAreThoseOfTheGregorianCalendar() {
    Random random = new Random(Seed.or(3));
    for (int i = 0; i < 2000; i++) {
      long whole = random.nextLong(-62_000_000_000_000L, 250_000_000_000_000L);
      double time = (double) whole;
      LocalDateTime expected =
          LocalDateTime.ofEpochSecond(Math.floorDiv(whole, 1000L), 0, ZoneOffset.UTC);
      String message = "time=" + whole;
      assertEquals(expected.getYear(), DateArithmetic.year(time), message);
      assertEquals(expected.getMonthValue() - 1, DateArithmetic.month(time), message);
      assertEquals(expected.getDayOfMonth(), DateArithmetic.date(time), message);
      assertEquals(expected.getDayOfWeek().getValue() % 7, DateArithmetic.weekDay(time), message);
      assertEquals(expected.getHour(), DateArithmetic.hour(time), message);
      assertEquals(expected.getSecond(), DateArithmetic.second(time), message);
      assertEquals(
          DateArithmetic.day(time),
          DateArithmetic.makeDay(
              expected.getYear(), expected.getMonthValue() - 1.0, expected.getDayOfMonth()),
          message);
    }
  }

  @Test
  void monthsAndDatesOutOfRangeCarryOver() {
    assertEquals(DateArithmetic.makeDay(2005, 1, 1), DateArithmetic.makeDay(2004, 13, 1));
    assertEquals(DateArithmetic.makeDay(2004, 11, 31), DateArithmetic.makeDay(2005, 0, 0));
  }

  @Test
  void whatIsNotFiniteIsNoTime() {
    assertEquals(Double.NaN, DateArithmetic.year(Double.NaN));
    assertEquals(Double.NaN, DateArithmetic.makeDay(Double.NaN, 1, 1));
    assertEquals(Double.NaN, DateArithmetic.clip(8.65e15));
  }
}
