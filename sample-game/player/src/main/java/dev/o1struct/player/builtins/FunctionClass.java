package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/**
 * Function (ECMA-262 15.3). Flash compiles no source at run time, so the constructor makes nothing.
 */
final class FunctionClass {
  /** More arguments than this are not handed on by apply; the operand stack stays small. */
  private static final int MOST_ARGUMENTS = 65_535;

  private FunctionClass() {}

  /** The members of Function.prototype. */
  static MemberTable prototypeMembers() {
    int flags = PropertyFlags.HIDDEN | PropertyFlags.VERSION_6;
    return new MemberTable(MemberTable.UNLISTED, flags)
        .method(MemberTable.UNLISTED, "call", FunctionClass::call)
        .method(MemberTable.UNLISTED, "apply", FunctionClass::apply);
  }

  /** Function(value) is the value; Function() an object without a prototype. */
  static long construct(ActionMachine m, long self, int argc) {
    if (argc > 0) {
      return m.argument(0);
    }
    return m.constructing() ? self : Value.object(m.objects().newObject(0));
  }

  /** ECMA-262 15.3.4.4. */
  private static long call(ActionMachine m, long self, int argc) {
    if (!isFunction(m, self)) {
      return Value.UNDEFINED;
    }
    long newSelf = self(m);
    for (int i = argc - 1; i > 0; i--) {
      m.push(m.argument(i));
    }
    return m.call(self, newSelf, Math.max(0, argc - 1));
  }

  /** ECMA-262 15.3.4.3; anything with a length will do for the arguments. */
  private static long apply(ActionMachine m, long self, int argc) {
    if (!isFunction(m, self)) {
      return Value.UNDEFINED;
    }
    long newSelf = self(m);
    long list = Value.objectOrNull(m.argument(1));
    if (list == 0) {
      return m.call(self, newSelf, 0);
    }
    ObjectStore objects = m.objects();
    int count = m.toInt32(objects.get(list, objects.known().length));
    count = Math.clamp(count, 0, MOST_ARGUMENTS);
    for (int i = count - 1; i >= 0; i--) {
      m.push(objects.get(list, m.toText(Value.number(i))));
    }
    return m.call(self, newSelf, count);
  }

  /** The first argument as an object; _global where it is undefined or null. */
  private static long self(ActionMachine m) {
    long self = m.argument(0);
    return Value.isNothing(self) ? Value.object(m.objects().global()) : m.toObject(self);
  }

  private static boolean isFunction(ActionMachine m, long value) {
    long object = Value.objectOrNull(value);
    return object != 0 && ObjectKind.isFunction(m.objects().kind(object));
  }
}
