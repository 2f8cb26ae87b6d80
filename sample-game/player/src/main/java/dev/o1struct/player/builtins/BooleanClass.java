package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/** Boolean (ECMA-262 15.6). */
final class BooleanClass {
  private static final int GROUP = 107;

  private BooleanClass() {}

  /** The members of Boolean.prototype. */
  static MemberTable prototypeMembers() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT)
        .method(0, "valueOf", BooleanClass::valueOf)
        .method(1, "toString", BooleanClass::toText);
  }

  /** Boolean(value), new Boolean(value) (ECMA-262 15.6.1, 15.6.2); Boolean() is undefined. */
  static long construct(ActionMachine m, long self, int argc) {
    boolean value = argc > 0 && m.toBoolean(m.argument(0));
    if (!m.constructing()) {
      return argc == 0 ? Value.UNDEFINED : Value.bool(value);
    }
    m.objects().become(Value.handle(self), ObjectKind.BOOLEAN, value ? 1 : 0);
    return self;
  }

  /** ECMA-262 15.6.4.3; undefined where this is no boolean. */
  private static long valueOf(ActionMachine m, long self, int argc) {
    return Receivers.primitive(m, self, ObjectKind.BOOLEAN);
  }

  /** ECMA-262 15.6.4.2; undefined where this is no boolean. */
  private static long toText(ActionMachine m, long self, int argc) {
    long value = valueOf(m, self, 0);
    return value == Value.UNDEFINED ? value : Value.string(m.toText(value));
  }
}
