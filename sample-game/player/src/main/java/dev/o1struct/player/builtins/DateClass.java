package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import java.util.Locale;

/**
 * Date (ECMA-262 15.9): construction, text and whole times; the parts of a time are {@link
 * DateFields}' and {@link DateSetters}'. Now is what the machine's clock says after the epoch that
 * the player was given; the zone is a fixed distance from UTC.
 */
final class DateClass {
  static final int GROUP = 103;

  private static final String[] DAYS = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private final double epochMillis;
  private final double zoneMillis;

  DateClass(BuiltinOptions options) {
    epochMillis = options.epochMillis();
    zoneMillis = options.zoneMinutes() * DateArithmetic.MINUTE;
  }

  /** An empty table for methods of Date, which run on Dates only. */
  static MemberTable methods() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT, ObjectKind.DATE);
  }

  /** The members of Date.prototype that are about the whole time. */
  MemberTable prototypeMembers() {
    return methods()
        .method(16, "getTime", DateClass::getTime)
        .method(MemberTable.UNLISTED, "valueOf", DateClass::getTime)
        .method(17, "setTime", DateClass::setTime)
        .method(18, "getTimezoneOffset", this::getTimezoneOffset)
        .method(19, "toString", this::toText)
        .method(MemberTable.UNLISTED, "toLocaleString", this::toText);
  }

  /** The members of Date itself. */
  static MemberTable classMembers() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT).method(257, "UTC", DateClass::utc);
  }

  /** Date() is the text of now (ECMA-262 15.9.2); new Date(…) is 15.9.3, without texts to parse. */
  long construct(ActionMachine m, long self, int argc) {
    double now = epochMillis + m.hooks().clock().milliseconds();
    if (!m.constructing()) {
      return m.string(text(now));
    }
    double time = now;
    if (argc == 1) {
      time = m.toNumber(m.argument(0));
    } else if (argc > 1) {
      time = fromParts(m, argc) - zoneMillis;
    }
    long payload = Value.number(DateArithmetic.clip(time));
    m.objects().become(Value.handle(self), ObjectKind.DATE, payload);
    return self;
  }

  /**
   * Year, month, date, hour, minute, second, millisecond; years 0 to 99 are of the 20th century.
   */
  private static double fromParts(ActionMachine m, int argc) {
    double year = Arguments.number(m, argc, 0);
    double fullYear = year >= 0 && year <= 99 ? 1900 + Math.floor(year) : year;
    double month = Arguments.number(m, argc, 1);
    double date = argc > 2 ? Arguments.number(m, argc, 2) : 1;
    double[] clock = new double[4];
    for (int i = 0; i < clock.length && i + 3 < argc; i++) {
      clock[i] = Arguments.number(m, argc, i + 3);
    }
    return DateArithmetic.makeDate(
        DateArithmetic.makeDay(fullYear, month, date),
        DateArithmetic.makeTime(clock[0], clock[1], clock[2], clock[3]));
  }

  /** ECMA-262 15.9.4.3. */
  private static long utc(ActionMachine m, long self, int argc) {
    return argc < 2 ? Value.UNDEFINED : Value.number(DateArithmetic.clip(fromParts(m, argc)));
  }

  /** The time of a Date, in milliseconds after the epoch. */
  static double time(long date) {
    return Value.asNumber(Payloads.of(Value.handle(date), ObjectKind.DATE));
  }

  /** Changes the time of a Date; answers the new one as a value. */
  static long time(long date, double time) {
    long payload = Value.number(DateArithmetic.clip(time));
    Payloads.set(Value.handle(date), ObjectKind.DATE, payload);
    return payload;
  }

  /** ECMA-262 15.9.5.9. */
  private static long getTime(ActionMachine m, long self, int argc) {
    return Value.number(time(self));
  }

  /** ECMA-262 15.9.5.27. */
  private static long setTime(ActionMachine m, long self, int argc) {
    return time(self, Arguments.number(m, argc, 0));
  }

  /** ECMA-262 15.9.5.26: minutes from here to UTC. */
  private long getTimezoneOffset(ActionMachine m, long self, int argc) {
    return Value.number(-zoneMillis / DateArithmetic.MINUTE + 0.0);
  }

  /** ECMA-262 15.9.5.2, as "Thu Jan 1 00:00:00 GMT+0000 1970". */
  private long toText(ActionMachine m, long self, int argc) {
    return m.string(text(time(self)));
  }

  private String text(double utcTime) {
    if (Double.isNaN(utcTime)) {
      return "Invalid Date";
    }
    double time = utcTime + zoneMillis;
    int zone = (int) (Math.abs(zoneMillis) / DateArithmetic.MINUTE);
    return String.format(
        Locale.ROOT,
        "%s %s %d %02d:%02d:%02d GMT%c%02d%02d %d",
        DAYS[(int) DateArithmetic.weekDay(time)],
        MONTHS[(int) DateArithmetic.month(time)],
        (int) DateArithmetic.date(time),
        (int) DateArithmetic.hour(time),
        (int) DateArithmetic.minute(time),
        (int) DateArithmetic.second(time),
        zoneMillis < 0 ? '-' : '+',
        zone / 60,
        zone % 60,
        (long) DateArithmetic.year(time));
  }
}
