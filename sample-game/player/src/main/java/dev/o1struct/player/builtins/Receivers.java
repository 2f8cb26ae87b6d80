package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.value.Value;

/**
 * What {@code this} is for natives that work on objects of one kind. A script can call any native
 * on anything, so none of them takes its receiver for granted.
 */
final class Receivers {
  private Receivers() {}

  /** The native, but on anything else than an object of this kind it answers undefined. */
  static NativeFunction only(int kind, NativeFunction body) {
    return (m, self, argc) -> {
      long object = Value.objectOrNull(self);
      boolean fits = object != 0 && m.objects().kind(object) == kind;
      return fits ? body.call(m, self, argc) : Value.UNDEFINED;
    };
  }

  /** The string, number or boolean that a value is or that it boxes; undefined if it is neither. */
  static long primitive(ActionMachine m, long self, int kind) {
    if (isPrimitive(self, kind)) {
      return self;
    }
    long object = Value.objectOrNull(self);
    if (object == 0 || m.objects().kind(object) != kind) {
      return Value.UNDEFINED;
    }
    long payload = Payloads.of(object, kind);
    return switch (kind) {
      case ObjectKind.STRING -> Value.string(payload);
      case ObjectKind.BOOLEAN -> Value.bool(payload != 0);
      default -> payload;
    };
  }

  private static boolean isPrimitive(long value, int kind) {
    return switch (kind) {
      case ObjectKind.STRING -> Value.isString(value);
      case ObjectKind.BOOLEAN -> Value.isBoolean(value);
      case ObjectKind.NUMBER -> Value.isNumber(value);
      default -> throw new IllegalArgumentException("No kind of a primitive: kind=" + kind);
    };
  }
}
