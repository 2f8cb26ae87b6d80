package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/** Defines the members of one built-in object, in the order of its calls. */
final class NativeTable {
  private final ActionMachine machine;
  private final long object;

  NativeTable(ActionMachine machine, long object) {
    this.machine = machine;
    this.object = object;
  }

  /** A method that for-in passes over. */
  NativeTable method(String name, NativeFunction function) {
    machine.defineMethod(object, name, function, PropertyFlags.HIDDEN);
    return this;
  }

  /** A method that scripts have only from SWF 6 on. */
  NativeTable methodSince6(String name, NativeFunction function) {
    int flags = PropertyFlags.HIDDEN | PropertyFlags.VERSION_6;
    machine.defineMethod(object, name, function, flags);
    return this;
  }

  /** A constant number. */
  NativeTable constant(String name, double number) {
    machine.objects().define(object, name, Value.number(number), PropertyFlags.CONSTANT);
    return this;
  }

  /** A value that scripts may change. */
  NativeTable value(String name, long value) {
    machine.objects().define(object, name, value, PropertyFlags.HIDDEN);
    return this;
  }

  /** A property that natives compute; setter gets the new value as its argument. */
  NativeTable property(String name, NativeFunction getter, NativeFunction setter) {
    long interned = machine.names().intern(name);
    machine
        .objects()
        .defineAccessor(
            object,
            interned,
            Value.handle(machine.newFunction(getter)),
            Value.handle(machine.newFunction(setter)),
            PropertyFlags.HIDDEN);
    machine.names().release(interned);
    return this;
  }

  /** A property that natives compute and scripts cannot change. */
  NativeTable readOnly(String name, NativeFunction getter) {
    return property(name, getter, (_, _, _) -> Value.UNDEFINED);
  }
}
