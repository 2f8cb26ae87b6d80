package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/** Error (ECMA-262 15.11); scripts throw these, the player itself throws none. */
final class ErrorClass {
  private ErrorClass() {}

  /** The members of Error.prototype. */
  static MemberTable prototypeMembers() {
    return new MemberTable(MemberTable.UNLISTED, PropertyFlags.NONE)
        .text("name", "Error")
        .text("message", "Error")
        .method(MemberTable.UNLISTED, "toString", ErrorClass::toText);
  }

  /** ECMA-262 15.11.1, 15.11.2: keeps the message, if there is one, as text. */
  static long construct(ActionMachine m, long self, int argc) {
    if (Value.isObject(self) && Arguments.isGiven(m, argc, 0)) {
      long message = Value.string(m.toText(m.argument(0)));
      m.objects().set(Value.handle(self), name(m, "message"), message);
    }
    return self;
  }

  /** The message alone, where ECMA-262 15.11.4.4 leaves it open. */
  private static long toText(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    return object == 0 ? Value.UNDEFINED : m.objects().get(object, "message");
  }

  private static long name(ActionMachine m, String text) {
    return Value.handle(m.string(text));
  }
}
