package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;

/** Number (ECMA-262 15.7). */
final class NumberClass {
  private static final int GROUP = 106;
  private static final int DECIMAL = 10;

  private final TextBuilders builders;
  private final StringBuilder digits = new StringBuilder(40);

  NumberClass(TextBuilders builders) {
    this.builders = builders;
  }

  /** The members of Number.prototype. */
  MemberTable prototypeMembers() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT)
        .method(0, "valueOf", NumberClass::valueOf)
        .method(1, "toString", this::toText);
  }

  /** The members of Number itself. */
  static MemberTable classMembers() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT)
        .number("MAX_VALUE", Double.MAX_VALUE)
        .number("MIN_VALUE", Double.MIN_VALUE)
        .number("NaN", Double.NaN)
        .number("NEGATIVE_INFINITY", Double.NEGATIVE_INFINITY)
        .number("POSITIVE_INFINITY", Double.POSITIVE_INFINITY);
  }

  /** Number(value), new Number(value) (ECMA-262 15.7.1, 15.7.2): 0 without an argument. */
  static long construct(ActionMachine m, long self, int argc) {
    double number = argc == 0 ? 0 : m.toNumber(m.argument(0));
    if (!m.constructing()) {
      return Value.number(number);
    }
    m.objects().become(Value.handle(self), ObjectKind.NUMBER, Value.number(number));
    return self;
  }

  /** ECMA-262 15.7.4.4; undefined where this is no number. */
  private static long valueOf(ActionMachine m, long self, int argc) {
    return Receivers.primitive(m, self, ObjectKind.NUMBER);
  }

  /**
   * ECMA-262 15.7.4.2. In a radix other than 10 Flash writes the number as a signed 32-bit integer;
   * a radix outside 2…36 counts as 10.
   */
  private long toText(ActionMachine m, long self, int argc) {
    long number = valueOf(m, self, 0);
    if (number == Value.UNDEFINED) {
      return Value.UNDEFINED;
    }
    int radix = Arguments.integer(m, argc, 0, DECIMAL);
    if (radix < 2 || radix > 36 || radix == DECIMAL) {
      return Value.string(m.toText(number));
    }
    return inRadix(m, Value.asNumber(number), radix);
  }

  private long inRadix(ActionMachine m, double number, int radix) {
    digits.setLength(0);
    boolean finite = Math.abs(number) <= Double.MAX_VALUE;
    int integer = finite ? m.toInt32(Value.number(number)) : Integer.MIN_VALUE;
    NumberText.appendInRadix(digits, integer, radix);
    NameBuilder out = builders.open();
    try {
      out.append(digits);
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }
}
