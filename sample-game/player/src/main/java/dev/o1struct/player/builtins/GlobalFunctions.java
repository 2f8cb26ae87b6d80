package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;

/** The functions and values of the global object (ECMA-262 15.1). */
final class GlobalFunctions {
  private static final int GROUP = 100;

  private final TextBuilders builders;
  private final NameView view;

  GlobalFunctions(TextBuilders builders, NameView view) {
    this.builders = builders;
    this.view = view;
  }

  /** The functions of {@code _global} that texts and output need. */
  MemberTable members() {
    return new MemberTable(GROUP, PropertyFlags.DONT_ENUM)
        .method(0, "escape", this::escape)
        .method(1, "unescape", this::unescape)
        .method(2, "parseInt", this::parseInt)
        .method(3, "parseFloat", this::parseFloat)
        .method(4, "trace", GlobalFunctions::trace)
        .number("NaN", Double.NaN)
        .number("Infinity", Double.POSITIVE_INFINITY);
  }

  /** The functions of {@code _global} that ASnative has among those of Math. */
  static MemberTable numberMembers() {
    return new MemberTable(MathObject.GROUP, PropertyFlags.DONT_ENUM)
        .method(18, "isNaN", GlobalFunctions::isNaN)
        .method(19, "isFinite", GlobalFunctions::isFinite);
  }

  /** The functions of {@code _global} that tell the time. */
  static MemberTable timeMembers() {
    return new MemberTable(MemberTable.UNLISTED, PropertyFlags.DONT_ENUM)
        .method(MemberTable.UNLISTED, "getTimer", GlobalFunctions::getTimer);
  }

  /**
   * ECMA-262 15.1.2.2 in Flash's way, see {@link NumberText#parseInt}; undefined without a text.
   */
  private long parseInt(ActionMachine m, long self, int argc) {
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    long text = m.toText(m.argument(0));
    int radix = NumberText.NO_RADIX;
    if (argc > 1) {
      radix = m.toInt32(m.argument(1));
      if (radix == NumberText.NO_RADIX) {
        return Value.NAN;
      }
    }
    return Value.number(NumberText.parseInt(view.of(text), radix));
  }

  /**
   * ECMA-262 15.1.2.3 in Flash's way, see {@link NumberText#parseFloat}; undefined without a text.
   */
  private long parseFloat(ActionMachine m, long self, int argc) {
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    return Value.number(NumberText.parseFloat(view.of(m.toText(m.argument(0)))));
  }

  /** ECMA-262 15.1.2.4; true without an argument. */
  private static long isNaN(ActionMachine m, long self, int argc) {
    return Value.bool(Double.isNaN(Arguments.number(m, argc, 0)));
  }

  /** ECMA-262 15.1.2.5; false without an argument. */
  private static long isFinite(ActionMachine m, long self, int argc) {
    return Value.bool(Double.isFinite(Arguments.number(m, argc, 0)));
  }

  /** Every character but letters and digits as the hexadecimal bytes of its UTF-8 form. */
  private long escape(ActionMachine m, long self, int argc) {
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    long text = m.toText(m.argument(0));
    NameBuilder out = builders.open();
    try {
      PercentText.escape(view.of(text), m.version() >= 6, out);
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }

  /** The reverse of escape. */
  private long unescape(ActionMachine m, long self, int argc) {
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    long text = m.toText(m.argument(0));
    NameBuilder out = builders.open();
    try {
      PercentText.unescape(view.of(text), m.version() >= 6, out);
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }

  /** The trace action as a function. */
  private static long trace(ActionMachine m, long self, int argc) {
    if (argc > 0) {
      m.push(m.argument(0));
      m.trace();
    }
    return Value.UNDEFINED;
  }

  /** Milliseconds since the player started. */
  private static long getTimer(ActionMachine m, long self, int argc) {
    return Value.number((double) m.hooks().clock().milliseconds());
  }
}
