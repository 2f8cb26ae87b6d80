package dev.o1struct.player.action;

import dev.o1struct.player.object.KnownNames;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.value.Value;

/**
 * The call actions: see {@link ScriptActions}. On the stack are, from the top, what the action
 * names and then the arguments, the first on top. All of it stays there until the result is known.
 */
final class Calls {
  private final OperandStack stack;
  private final Scopes scopes;
  private final ObjectStore objects;
  private final KnownNames known;
  private final Conversions conversions;
  private final VariableActions variables;
  private final Invoker invoker;

  Calls(
      OperandStack stack,
      Scopes scopes,
      ObjectStore objects,
      Conversions conversions,
      VariableActions variables,
      Invoker invoker) {
    this.stack = stack;
    this.scopes = scopes;
    this.objects = objects;
    this.known = objects.known();
    this.conversions = conversions;
    this.variables = variables;
    this.invoker = invoker;
  }

  // ---- functions

  void callFunction() {
    long name = conversions.toText(stack.peek(0));
    callVariable(name, count(1), 2);
  }

  void callFunction(long name, int argc) {
    callVariable(name, Math.min(argc, stack.depth), 0);
  }

  private void callVariable(long name, int argc, int above) {
    int base = stack.depth - above - argc;
    long function = variables.get(name);
    finish(base, callPlain(function, variables.owner(), base + argc - 1, argc));
  }

  /** Calls a value that is no member: {@code super(...)}, or a function with its default this. */
  private long callPlain(long function, long self, int argumentBase, int argc) {
    long handle = Value.objectOrNull(function);
    if (handle == 0) return Value.UNDEFINED;
    if (objects.kind(handle) == ObjectKind.SUPER) return callSuper(handle, argumentBase, argc);
    return invoker.invoke(handle, self, 0, argumentBase, argc, false);
  }

  // ---- methods

  void callMethod() {
    long key = stack.peek(0);
    int argc = count(2);
    int base = stack.depth - 3 - argc;
    long name = key == Value.UNDEFINED ? known.empty : conversions.toText(key);
    finish(base, callMember(stack.peek(1), name, base + argc - 1, argc));
  }

  void callMethod(long name) {
    int argc = count(1);
    int base = stack.depth - 2 - argc;
    finish(base, callMember(stack.peek(0), name, base + argc - 1, argc));
  }

  /** Calls a method of any value; without a name it calls the value itself. */
  long callMember(long object, long name, int argumentBase, int argc) {
    if (name == known.empty) {
      return callPlain(object, targetValue(), argumentBase, argc);
    }
    long handle = Value.objectOrNull(object);
    if (handle == 0) return callOnPrimitive(object, name, argumentBase, argc);
    boolean isSuper = objects.kind(handle) == ObjectKind.SUPER;
    long self = isSuper ? Value.object(Payloads.of(handle, ObjectKind.SUPER)) : object;
    long function = Value.objectOrNull(objects.find(handle, name, self));
    if (function == 0) return Value.UNDEFINED;
    long holder = objects.holder();
    return invoker.invoke(function, self, homeOf(handle, holder), argumentBase, argc, false);
  }

  /** Calls a method of an object without arguments, as conversions do: not by __resolve. */
  long convert(long value, long name) {
    long object = Value.handle(value);
    long function = Value.objectOrNull(objects.search(object, name));
    if (function == 0) return Value.UNDEFINED;
    long home = homeOf(object, objects.holder());
    return invoker.invoke(function, value, home, stack.depth - 1, 0, false);
  }

  /**
   * Where super starts from: the prototype that has the method, the first one for an own method.
   */
  private long homeOf(long object, long holder) {
    return holder == object ? objects.prototype(object) : holder;
  }

  private long callOnPrimitive(long value, long name, int argumentBase, int argc) {
    long prototype = conversions.prototypeOfPrimitive(value);
    if (prototype == 0) return Value.UNDEFINED;
    long function = Value.objectOrNull(objects.find(prototype, name, value));
    if (function == 0) return Value.UNDEFINED;
    return invoker.invoke(function, value, objects.holder(), argumentBase, argc, false);
  }

  /** {@code super(...)}: the constructor of the prototype that the running one belongs to. */
  private long callSuper(long superObject, int argumentBase, int argc) {
    long home = objects.prototype(superObject);
    if (home == 0 || objects.isDisplayed(home)) return Value.UNDEFINED;
    long constructor = Value.objectOrNull(objects.search(home, known.hiddenConstructor));
    if (constructor == 0) return Value.UNDEFINED;
    long self = Value.object(Payloads.of(superObject, ObjectKind.SUPER));
    return invoker.invoke(constructor, self, objects.prototype(home), argumentBase, argc, true);
  }

  private long targetValue() {
    long target = scopes.target();
    return target == 0 ? Value.UNDEFINED : Value.object(target);
  }

  // ---- constructors

  void newObject() {
    long name = conversions.toText(stack.peek(0));
    construct(name, count(1), 2);
  }

  void newObject(long name, int argc) {
    construct(name, Math.min(argc, stack.depth), 0);
  }

  private void construct(long name, int argc, int above) {
    int base = stack.depth - above - argc;
    long function = Value.objectOrNull(variables.get(name));
    finish(base, invoker.construct(function, base + argc - 1, argc));
  }

  void newMethod() {
    long key = stack.peek(0);
    int argc = count(2);
    int base = stack.depth - 3 - argc;
    long name = key == Value.UNDEFINED ? known.empty : conversions.toText(key);
    long object = Value.objectOrNull(stack.peek(1));
    long function = object;
    if (object != 0 && name != known.empty) {
      function = Value.objectOrNull(objects.get(object, name));
    }
    finish(base, invoker.construct(function, base + argc - 1, argc));
  }

  // ---- the stack

  /** The argument count at a place below the top; unsigned, at most what lies beneath it. */
  private int count(int place) {
    long wanted = Integer.toUnsignedLong(conversions.toInt32(stack.peek(place)));
    return (int) Math.max(0, Math.min(wanted, stack.depth - place - 1));
  }

  private void finish(int base, long result) {
    stack.depth = Math.max(0, base);
    stack.push(result);
  }

  void returnAction() {
    scopes.current().result = stack.pop();
  }
}
