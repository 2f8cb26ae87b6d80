package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.NativeFunction;

/**
 * The methods that change a part of a Date and optionally smaller ones (ECMA-262 15.9.5.28 to
 * 15.9.5.41). They answer the new time; parts out of range carry over.
 */
final class DateSetters {
  private static final int YEAR = 0;
  private static final int MONTH = 1;
  private static final int DATE = 2;
  private static final int HOUR = 3;
  private static final int MINUTE = 4;
  private static final int SECOND = 5;
  private static final int MILLISECOND = 6;

  /** Index of a UTC method less that of the local one. */
  private static final int UTC = 128;

  private final double zoneMillis;
  private final double[] parts = new double[MILLISECOND + 1];

  DateSetters(BuiltinOptions options) {
    zoneMillis = options.zoneMinutes() * DateArithmetic.MINUTE;
  }

  /** The members of Date.prototype that change. */
  MemberTable prototypeMembers() {
    return DateClass.methods()
        .method(9, "setFullYear", setter(YEAR, DATE, zoneMillis))
        .method(10, "setMonth", setter(MONTH, DATE, zoneMillis))
        .method(11, "setDate", setter(DATE, DATE, zoneMillis))
        .method(12, "setHours", setter(HOUR, MILLISECOND, zoneMillis))
        .method(13, "setMinutes", setter(MINUTE, MILLISECOND, zoneMillis))
        .method(14, "setSeconds", setter(SECOND, MILLISECOND, zoneMillis))
        .method(15, "setMilliseconds", setter(MILLISECOND, MILLISECOND, zoneMillis))
        .method(20, "setYear", this::setYear)
        .method(UTC + 9, "setUTCFullYear", setter(YEAR, DATE, 0))
        .method(UTC + 10, "setUTCMonth", setter(MONTH, DATE, 0))
        .method(UTC + 11, "setUTCDate", setter(DATE, DATE, 0))
        .method(UTC + 12, "setUTCHours", setter(HOUR, MILLISECOND, 0))
        .method(UTC + 13, "setUTCMinutes", setter(MINUTE, MILLISECOND, 0))
        .method(UTC + 14, "setUTCSeconds", setter(SECOND, MILLISECOND, 0))
        .method(UTC + 15, "setUTCMilliseconds", setter(MILLISECOND, MILLISECOND, 0));
  }

  private NativeFunction setter(int first, int last, double zone) {
    return (m, self, argc) -> {
      double a = Arguments.number(m, argc, 0);
      double b = Arguments.number(m, argc, 1);
      double c = Arguments.number(m, argc, 2);
      double d = Arguments.number(m, argc, 3);
      split(DateClass.time(self) + zone, first == YEAR);
      int given = Math.min(argc, last - first + 1);
      parts[first] = a;
      if (given > 1) parts[first + 1] = b;
      if (given > 2) parts[first + 2] = c;
      if (given > 3) parts[first + 3] = d;
      return store(self, zone);
    };
  }

  /** ECMA-262 B.2.5: years 0 to 99 are of the 20th century. */
  private long setYear(ActionMachine m, long self, int argc) {
    double year = Arguments.number(m, argc, 0);
    split(DateClass.time(self) + zoneMillis, true);
    parts[YEAR] = year >= 0 && year <= 99 ? 1900 + Math.floor(year) : year;
    return store(self, zoneMillis);
  }

  /** Takes a time apart; to set the year, no time counts as the epoch. */
  private void split(double time, boolean forYear) {
    double whole = forYear && Double.isNaN(time) ? 0 : time;
    parts[YEAR] = DateArithmetic.year(whole);
    parts[MONTH] = DateArithmetic.month(whole);
    parts[DATE] = DateArithmetic.date(whole);
    parts[HOUR] = DateArithmetic.hour(whole);
    parts[MINUTE] = DateArithmetic.minute(whole);
    parts[SECOND] = DateArithmetic.second(whole);
    parts[MILLISECOND] = DateArithmetic.millisecond(whole);
  }

  private long store(long self, double zone) {
    double day = DateArithmetic.makeDay(parts[YEAR], parts[MONTH], parts[DATE]);
    double clock =
        DateArithmetic.makeTime(parts[HOUR], parts[MINUTE], parts[SECOND], parts[MILLISECOND]);
    return DateClass.time(self, DateArithmetic.makeDate(day, clock) - zone);
  }
}
