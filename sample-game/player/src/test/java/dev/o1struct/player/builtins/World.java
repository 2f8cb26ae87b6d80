package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.ClipHooks;
import dev.o1struct.player.action.MachineHooks;
import dev.o1struct.player.action.MachineOptions;
import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.action.TimelineHooks;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * A machine with all built-ins and no display, to call them as scripts do. Java values stand for
 * script values: Double and Integer, String, Boolean, {@link #NULL}, {@link #UNDEFINED}, and Long
 * for a value word as it is.
 */
final class World implements AutoCloseable {
  static final Object UNDEFINED = new Object();
  static final Object NULL = new Object();

  final Heap heap = Heap.open();
  final ActionMachine machine = new ActionMachine(heap, MachineOptions.FLASH);
  final Builtins builtins;
  final List<String> traces = new ArrayList<>();
  final List<String> registered = new ArrayList<>();
  long millis;

  World() {
    machine.connect(
        new MachineHooks(
            noDisplay(ClipHooks.class),
            noDisplay(TimelineHooks.class),
            (names, text) -> traces.add(names.toString(text)),
            () -> millis,
            bound -> bound - 1));
    builtins =
        Builtins.install(
            machine,
            BuiltinOptions.REPEATABLE,
            (symbol, _) -> registered.add(machine.names().toString(symbol)));
  }

  private static <T> T noDisplay(Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> {
              throw new AssertionError("No display is here: method=" + method.getName());
            });
    return type.cast(proxy);
  }

  /** The value word for a Java value. */
  long value(Object java) {
    return switch (java) {
      case Long word -> word;
      case Number number -> Value.number(number.doubleValue());
      case Boolean bool -> Value.bool(bool);
      case String text -> machine.string(text);
      default -> java == NULL ? Value.NULL : Value.UNDEFINED;
    };
  }

  /** A global variable. */
  long global(String name) {
    return machine.objects().get(machine.objects().global(), name);
  }

  /** The name of a text, autoreleased. */
  long name(String text) {
    return Value.handle(machine.string(text));
  }

  /** A member of a value. */
  long member(long object, String name) {
    return machine.objects().get(Value.handle(machine.toObject(object)), name);
  }

  /** A new array of these elements. */
  long array(Object... elements) {
    long array = machine.objects().newArray();
    for (Object element : elements) {
      machine.objects().arrays().push(array, value(element));
    }
    return Value.object(array);
  }

  /** A new plain object with these members: name, value, name, value… */
  long object(Object... members) {
    long object = machine.objects().newObject();
    for (int i = 0; i < members.length; i += 2) {
      machine.objects().define(object, (String) members[i], value(members[i + 1]), 0);
    }
    return Value.object(object);
  }

  /** A function of the script's world. */
  long function(NativeFunction function) {
    return machine.newFunction(function);
  }

  /** Calls a global function. */
  long call(String function, Object... arguments) {
    return call(global(function), UNDEFINED, arguments);
  }

  /** Calls a method of a value. */
  long method(Object self, String method, Object... arguments) {
    long word = value(self);
    return call(member(word, method), word, arguments);
  }

  /** Calls a static method of a class. */
  long statics(String className, String method, Object... arguments) {
    return method(global(className), method, arguments);
  }

  /** new class(…). */
  long construct(String className, Object... arguments) {
    pushAll(arguments);
    return machine.construct(global(className), arguments.length);
  }

  /** Calls a function on a value. */
  long call(long function, Object self, Object... arguments) {
    pushAll(arguments);
    return machine.call(function, value(self), arguments.length);
  }

  private void pushAll(Object... arguments) {
    for (int i = arguments.length - 1; i >= 0; i--) {
      machine.push(value(arguments[i]));
    }
  }

  /** The value's text. */
  String text(long value) {
    return machine.names().toString(machine.toText(value));
  }

  /** The value's number. */
  double number(long value) {
    return machine.toNumber(value);
  }

  @Override
  public void close() {
    builtins.close();
    machine.close();
    heap.close();
  }
}
