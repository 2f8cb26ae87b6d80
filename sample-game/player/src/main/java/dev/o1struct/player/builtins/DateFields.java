package dev.o1struct.player.builtins;

import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.value.Value;
import java.util.function.DoubleUnaryOperator;

/** The methods that read a part of a Date (ECMA-262 15.9.5.10 to 15.9.5.25). NaN of no time. */
final class DateFields {
  /** Index of a UTC method less that of the local one. */
  private static final int UTC = 128;

  private final double zoneMillis;

  DateFields(BuiltinOptions options) {
    zoneMillis = options.zoneMinutes() * DateArithmetic.MINUTE;
  }

  /** The members of Date.prototype that read. */
  MemberTable prototypeMembers() {
    return DateClass.methods()
        .method(0, "getFullYear", local(DateArithmetic::year))
        .method(1, "getYear", local(time -> DateArithmetic.year(time) - 1900))
        .method(2, "getMonth", local(DateArithmetic::month))
        .method(3, "getDate", local(DateArithmetic::date))
        .method(4, "getDay", local(DateArithmetic::weekDay))
        .method(5, "getHours", local(DateArithmetic::hour))
        .method(6, "getMinutes", local(DateArithmetic::minute))
        .method(7, "getSeconds", local(DateArithmetic::second))
        .method(8, "getMilliseconds", local(DateArithmetic::millisecond))
        .method(UTC, "getUTCFullYear", utc(DateArithmetic::year))
        .method(UTC + 1, "getUTCYear", utc(time -> DateArithmetic.year(time) - 1900))
        .method(UTC + 2, "getUTCMonth", utc(DateArithmetic::month))
        .method(UTC + 3, "getUTCDate", utc(DateArithmetic::date))
        .method(UTC + 4, "getUTCDay", utc(DateArithmetic::weekDay))
        .method(UTC + 5, "getUTCHours", utc(DateArithmetic::hour))
        .method(UTC + 6, "getUTCMinutes", utc(DateArithmetic::minute))
        .method(UTC + 7, "getUTCSeconds", utc(DateArithmetic::second))
        .method(UTC + 8, "getUTCMilliseconds", utc(DateArithmetic::millisecond));
  }

  private NativeFunction local(DoubleUnaryOperator field) {
    return reader(field, zoneMillis);
  }

  private static NativeFunction utc(DoubleUnaryOperator field) {
    return reader(field, 0);
  }

  private static NativeFunction reader(DoubleUnaryOperator field, double zoneMillis) {
    return (_, self, _) -> Value.number(field.applyAsDouble(DateClass.time(self) + zoneMillis));
  }
}
