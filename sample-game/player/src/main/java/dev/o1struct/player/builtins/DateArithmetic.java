package dev.o1struct.player.builtins;

/**
 * The calendar of ECMA-262 15.9.1: time values are milliseconds since 1970-01-01T00:00Z without
 * leap seconds, as doubles; NaN is "no time". Proleptic Gregorian; a month is 0…11, a week day 0 =
 * Sunday.
 */
final class DateArithmetic {
  static final double DAY = 86_400_000;
  static final double HOUR = 3_600_000;
  static final double MINUTE = 60_000;
  static final double SECOND = 1_000;

  /** Beyond this distance from the epoch there is no time (ECMA-262 15.9.1.1). */
  private static final double LIMIT = 8.64e15;

  private DateArithmetic() {}

  static double day(double time) {
    return Math.floor(time / DAY);
  }

  static double weekDay(double time) {
    return modulo(day(time) + 4, 7);
  }

  static double hour(double time) {
    return modulo(Math.floor(time / HOUR), 24);
  }

  static double minute(double time) {
    return modulo(Math.floor(time / MINUTE), 60);
  }

  static double second(double time) {
    return modulo(Math.floor(time / SECOND), 60);
  }

  static double millisecond(double time) {
    return modulo(time, SECOND);
  }

  static double year(double time) {
    return finite(time) ? yearOfDay((long) day(time)) : Double.NaN;
  }

  static double month(double time) {
    return finite(time) ? monthOfDay((long) day(time)) : Double.NaN;
  }

  static double date(double time) {
    if (!finite(time)) {
      return Double.NaN;
    }
    long day = (long) day(time);
    return day - daysBefore(yearOfDay(day), monthOfDay(day)) + 1;
  }

  /** ECMA-262 15.9.1.11 MakeTime. */
  static double makeTime(double hour, double minute, double second, double millisecond) {
    double time =
        truncate(hour) * HOUR
            + truncate(minute) * MINUTE
            + truncate(second) * SECOND
            + truncate(millisecond);
    return finite(time) ? time : Double.NaN;
  }

  /** ECMA-262 15.9.1.12 MakeDay: months and dates out of range carry over. */
  static double makeDay(double year, double month, double date) {
    double months = truncate(year) * 12 + truncate(month);
    double day = truncate(date);
    if (!finite(months) || !finite(day) || Math.abs(months) > 12 * 400_000.0) {
      return Double.NaN;
    }
    long whole = (long) months;
    return daysBefore(Math.floorDiv(whole, 12L), (int) Math.floorMod(whole, 12L)) + day - 1;
  }

  /** ECMA-262 15.9.1.13 MakeDate. */
  static double makeDate(double day, double time) {
    return day * DAY + time;
  }

  /** ECMA-262 15.9.1.14 TimeClip: NaN beyond the limit, else a whole number of milliseconds. */
  static double clip(double time) {
    return finite(time) && Math.abs(time) <= LIMIT ? truncate(time) + 0.0 : Double.NaN;
  }

  /**
   * Days from the epoch to the first of the month; Hinnant's "days from civil", cycles of 400
   * years.
   */
  static long daysBefore(long year, int month) {
    long marchYear = month < 2 ? year - 1 : year;
    int marchMonth = (month + 10) % 12;
    long cycle = Math.floorDiv(marchYear, 400L);
    long yearOfCycle = marchYear - cycle * 400;
    long dayOfYear = (153L * marchMonth + 2) / 5;
    long dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
    return cycle * 146_097 + dayOfCycle - 719_468;
  }

  private static long yearOfDay(long day) {
    long year = 1970 + Math.floorDiv(day * 10_000, 3_652_425L);
    while (daysBefore(year, 0) > day) {
      year--;
    }
    while (daysBefore(year + 1, 0) <= day) {
      year++;
    }
    return year;
  }

  private static int monthOfDay(long day) {
    long year = yearOfDay(day);
    int month = 11;
    while (daysBefore(year, month) > day) {
      month--;
    }
    return month;
  }

  private static double truncate(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }

  private static double modulo(double value, double divisor) {
    return value - divisor * Math.floor(value / divisor);
  }

  private static boolean finite(double number) {
    return Math.abs(number) <= Double.MAX_VALUE;
  }
}
