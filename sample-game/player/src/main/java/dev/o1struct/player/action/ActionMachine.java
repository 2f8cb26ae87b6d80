package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import org.jspecify.annotations.Nullable;

/**
 * The machine that recompiled movies run on. Emitted code calls one method an opcode; natives and
 * the display call the rest. One machine owns one heap's objects and belongs to one thread.
 *
 * <p>Ownership: values in flight, as arguments, results and on the operand stack, hold no
 * references. What a store into a cell overwrites is freed at the next safepoint or between frames
 * at the earliest, so natives need not think about lifetimes until they call back into script; see
 * {@link NativeFunction}.
 */
public final class ActionMachine extends ScriptActions implements AutoCloseable {

  /**
   * Makes a machine with an empty global object; built-ins are put into it by their own package.
   *
   * @param heap where everything lives; it stays the caller's
   * @param options the limits
   */
  public ActionMachine(Heap heap, MachineOptions options) {
    super(new MachineParts(heap, options));
    parts.connect(this);
  }

  /** Connects the display; to be called once, before any script runs. */
  public void connect(MachineHooks hooks) {
    parts.connect(hooks);
  }

  // ---- programs

  /** Interns a movie's strings and pools and numbers its functions; it stays loaded. */
  public LoadedProgram load(Program program) {
    return functions.load(program);
  }

  /**
   * Runs a script of the file on a clip: an action list of Flash, with the limits and the reaction
   * to uncaught exceptions that Flash has for one. Nothing is thrown but by hooks.
   *
   * @param script its number in the file
   * @param clip handle of the clip, which is the target and {@code this}
   */
  public void runScript(LoadedProgram program, int script, long clip) {
    parts.lists.runScript(program, script, clip);
  }

  /**
   * Calls a function as an action list of its own, as a clip event, an interval or a listener does:
   * limits and uncaught exceptions are dealt with. The arguments were pushed last first.
   *
   * @return its result, undefined if it was ended
   */
  public long callAsEvent(long function, long self, int argc) {
    return parts.lists.callAsEvent(function, self, argc);
  }

  /** Calls the method of an object (a handle) as {@link #callAsEvent}, if it has one. */
  public void callHandler(long object, long name, int argc) {
    parts.lists.callHandler(object, name, argc);
  }

  /** Between frames: carries out deferred releases, and collects cycles within the budget. */
  public void endFrame() {
    safepoints.endFrame();
  }

  /** Has a script been ended for recursion or time, so that Flash would run no more of them? */
  public boolean isHalted() {
    return parts.lists.isHalted();
  }

  /** What Flash tells the user about the script that was ended; null if none was. */
  public @Nullable String haltMessage() {
    return parts.lists.haltMessage();
  }

  /**
   * Limits that the movie sets itself (ScriptLimits, tag 65).
   *
   * @param recursionLimit levels of calls, the script itself being one; at most those of the
   *     options
   * @param timeLimitMillis wall time of one list of actions; 0 for no limit
   */
  public void setLimits(int recursionLimit, long timeLimitMillis) {
    invoker.setRecursionLimit(recursionLimit);
    safepoints.setTimeLimit(timeLimitMillis);
  }

  // ---- for natives and the display

  /** The heap. */
  public Heap heap() {
    return parts.heap;
  }

  /** The texts. */
  public NamePool names() {
    return parts.names;
  }

  /** The objects. */
  public ObjectStore objects() {
    return parts.objects;
  }

  /** The hooks of {@link #connect(MachineHooks)}. */
  public MachineHooks hooks() {
    return parts.hooks();
  }

  /** SWF version of the script that is running. */
  public int version() {
    return parts.version.number();
  }

  /** Argument of the native that is running, undefined beyond the last. */
  public long argument(int index) {
    return invoker.argument(index);
  }

  /** Does the native that is running construct {@code self} ({@code new} or {@code super})? */
  public boolean constructing() {
    return invoker.constructing();
  }

  /** Pushes a value: an argument for a call to come. */
  public void push(long value) {
    stack.push(value);
  }

  /**
   * Calls a function; not a function gives undefined. The arguments were pushed last first and are
   * dropped. Values that the caller got as arguments, made itself or passed to {@link #keep} stay
   * valid.
   *
   * @return the result, in flight
   * @throws ActionThrow what the function throws
   */
  public long call(long function, long self, int argc) {
    return parts.lists.call(function, self, 0, argc);
  }

  /** Calls a method of a value by name; undefined if there is none. As {@link #call}. */
  public long callMethod(long object, long name, int argc) {
    return parts.lists.callMethod(object, name, argc);
  }

  /** {@code new function(...)}. As {@link #call}; undefined if it is not a function. */
  public long construct(long function, int argc) {
    return parts.lists.construct(function, argc);
  }

  /** Runs a constructor on an object that exists, as attachMovie does with a registered class. */
  public void constructOn(long object, long function, int argc) {
    parts.lists.constructOn(object, function, argc);
  }

  /** Keeps a value alive until after the native that is running has returned. */
  public long keep(long value) {
    parts.references.keep(value);
    return value;
  }

  /** A string value with this text, autoreleased. */
  public long string(CharSequence characters) {
    return stringOfName(parts.names.intern(characters));
  }

  /** A string value that takes over the caller's reference to the name. */
  public long stringOfName(long name) {
    parts.references.defer(Value.string(name));
    return Value.string(name);
  }

  /** A function written in Java as a value, autoreleased; constructors are called on `self` too. */
  public long newFunction(NativeFunction function) {
    return functions.newNative(function, function);
  }

  /**
   * A native whose constructor differs from its plain call.
   *
   * @param call for {@code f()}
   * @param construct for {@code new f()} and {@code super()}: self is the object; a result that is
   *     an object takes its place
   */
  public long newFunction(NativeFunction call, NativeFunction construct) {
    return functions.newNative(call, construct);
  }

  /** Defines a native as a method; attributes as in {@code PropertyFlags}. */
  public void defineMethod(long object, String name, NativeFunction function, int attributes) {
    parts.objects.define(object, name, newFunction(function), attributes);
  }

  /**
   * Defines a native class: its function in {@code _global}, with this prototype object.
   *
   * @return the function as a value
   */
  public long defineClass(
      String name, long prototype, NativeFunction call, NativeFunction construct) {
    return functions.defineClass(name, prototype, call, construct);
  }

  /** The prototype of primitives of a class, for member access: String, Number or Boolean. */
  public void setPrimitivePrototype(int kind, long prototype) {
    conversions.setPrototype(kind, prototype);
  }

  /** Throws a value as a script's throw does. */
  public ActionThrow throwValue(long value) {
    return exceptions.thrown(value);
  }

  /** Writes a message to the trace. */
  public void traceMessage(CharSequence message) {
    timeline.traceMessage(message);
  }

  /** The clip on which variables and timeline actions work now, 0 if there is none. */
  public long target() {
    return scopes.target();
  }

  /** The clip that a path names, seen from a clip; 0 if there is none. */
  public long resolveTarget(long from, long path) {
    return variables.resolveTarget(from, path);
  }

  /** Lets go of all objects; what is left in the pools afterwards is a leak. */
  @Override
  public void close() {
    parts.close();
  }
}
