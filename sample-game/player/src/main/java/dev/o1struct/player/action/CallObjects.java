package dev.o1struct.player.action;

import dev.o1struct.player.object.KnownNames;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;

/** The objects that belong to a call: {@code this}, {@code arguments}, {@code super}. */
final class CallObjects {
  private static final int FIRST_VERSION_WITH_SUPER = 6;

  private final OperandStack stack;
  private final ObjectStore objects;
  private final KnownNames known;
  private final SwfVersion version;

  CallObjects(OperandStack stack, ObjectStore objects, SwfVersion version) {
    this.stack = stack;
    this.objects = objects;
    this.known = objects.known();
    this.version = version;
  }

  /** The object of the call that the name means; NONE if it means none or is suppressed. */
  long find(CallFrame frame, long name) {
    LoadedFunction function = frame.function;
    int flags = function == null ? 0 : function.body.flags();
    if (known.is(name, known.self)) return findSelf(frame, flags);
    if (function == null) return Value.NONE;
    if (known.is(name, known.arguments)) {
      return (flags & FunctionBody.NO_ARGUMENTS) == 0 ? arguments(frame) : Value.NONE;
    }
    if (known.is(name, known.base)) {
      return (flags & FunctionBody.NO_SUPER) == 0 ? base(frame) : Value.NONE;
    }
    return Value.NONE;
  }

  private static long findSelf(CallFrame frame, int flags) {
    if ((flags & FunctionBody.NO_THIS) == 0) return frame.self;
    return frame.target == 0 ? Value.UNDEFINED : Value.object(frame.target);
  }

  /** The {@code arguments} array, made when it is first needed. */
  long arguments(CallFrame frame) {
    if (frame.arguments == 0) {
      long array = objects.newArray();
      for (int i = 0; i < frame.argumentCount; i++) {
        objects.arrays().push(array, stack.values[frame.argumentBase - i]);
      }
      objects.define(array, known.callee, Value.object(frame.callee), PropertyFlags.DONT_ENUM);
      objects.define(array, known.caller, frame.caller, PropertyFlags.DONT_ENUM);
      objects.retain(array);
      frame.arguments = array;
    }
    return Value.object(frame.arguments);
  }

  /** The {@code super} object, made when it is first needed; undefined without a {@code this}. */
  long base(CallFrame frame) {
    if (version.number() < FIRST_VERSION_WITH_SUPER || !Value.isObject(frame.self)) {
      return Value.UNDEFINED;
    }
    if (frame.base == 0) {
      long self = Value.handle(frame.self);
      objects.retain(self);
      long home = frame.home == 0 ? objects.prototype(self) : frame.home;
      frame.base = objects.newOwnedObject(home, ObjectKind.SUPER, self);
    }
    return Value.object(frame.base);
  }
}
