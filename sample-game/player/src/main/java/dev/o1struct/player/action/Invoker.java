package dev.o1struct.player.action;

import dev.o1struct.player.object.KnownNames;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.object.References;
import dev.o1struct.player.object.RefusedException;
import dev.o1struct.player.structs.ASFunctionStruct;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;

/**
 * Runs functions: sets a call frame up, runs the body, takes the frame down. The arguments are on
 * the operand stack, where the caller leaves them until the call is over.
 */
final class Invoker {
  private static final int FIRST_VERSION_WITH_FUNCTIONS = 5;
  private static final int FIRST_VERSION_WITH_CLOSURES = 6;
  private static final int FIRST_VERSION_WITHOUT_CONSTRUCTOR = 7;

  private final OperandStack stack;
  private final Scopes scopes;
  private final ObjectStore objects;
  private final KnownNames known;
  private final References references;
  private final Functions functions;
  private final Preloads preloads;
  private final Exceptions exceptions;
  private final Safepoints safepoints;
  private final SwfVersion version;
  private ActionMachine machine;
  private int recursionLimit;
  private int lastPool;
  private int nativeArgumentBase;
  private int nativeArgumentCount;
  private boolean nativeConstructing;

  @SuppressWarnings("NullAway.Init") // connected before anything runs
  Invoker(
      OperandStack stack,
      Scopes scopes,
      ObjectStore objects,
      References references,
      Functions functions,
      Preloads preloads,
      Exceptions exceptions,
      Safepoints safepoints,
      SwfVersion version,
      MachineOptions options) {
    this.stack = stack;
    this.scopes = scopes;
    this.objects = objects;
    this.known = objects.known();
    this.references = references;
    this.functions = functions;
    this.preloads = preloads;
    this.exceptions = exceptions;
    this.safepoints = safepoints;
    this.version = version;
    this.recursionLimit = options.recursionLimit();
  }

  void connect(ActionMachine owner) {
    machine = owner;
  }

  void setRecursionLimit(int limit) {
    recursionLimit = limit;
  }

  // ---- arguments of the running native

  long argument(int index) {
    return index < nativeArgumentCount ? stack.values[nativeArgumentBase - index] : Value.UNDEFINED;
  }

  boolean constructing() {
    return nativeConstructing;
  }

  // ---- calling

  /**
   * Calls a function; anything else gives undefined.
   *
   * @param home the object whose member it is, 0 if it is none
   * @param argumentBase place of the first argument on the stack
   * @param constructing for a native: is {@code self} the object that it constructs?
   */
  long invoke(
      long function, long self, long home, int argumentBase, int argc, boolean constructing) {
    int kind = objects.kind(function);
    if (kind == ObjectKind.FUNCTION) {
      return runFunction(function, self, home, argumentBase, argc);
    }
    if (kind == ObjectKind.NATIVE_FUNCTION) {
      NativeFunction body =
          constructing ? functions.nativeConstructor(function) : functions.nativeCall(function);
      return runNative(body, self, argumentBase, argc, constructing);
    }
    return Value.UNDEFINED;
  }

  private long runNative(
      NativeFunction body, long self, int argumentBase, int argc, boolean constructing) {
    int callerBase = nativeArgumentBase;
    int callerCount = nativeArgumentCount;
    boolean callerConstructing = nativeConstructing;
    int depth = stack.depth;
    int floor = stack.enter();
    nativeArgumentBase = argumentBase;
    nativeArgumentCount = argc;
    nativeConstructing = constructing;
    try {
      return body.call(machine, self, argc);
    } catch (RefusedException refused) {
      return Value.UNDEFINED;
    } finally {
      nativeArgumentBase = callerBase;
      nativeArgumentCount = callerCount;
      nativeConstructing = callerConstructing;
      stack.leave(floor);
      stack.depth = Math.min(depth, stack.depth);
    }
  }

  private long runFunction(long function, long self, long home, int argumentBase, int argc) {
    if (scopes.calls() >= recursionLimit - 1 || scopes.isFull()) throw tooDeep();
    LoadedFunction loaded = functions.of(function);
    CallFrame caller = scopes.current();
    int suspended = exceptions.suspendedWords();
    int floor = stack.enter();
    CallFrame frame = scopes.push();
    try {
      enter(frame, caller, function, loaded, self, home);
      frame.argumentBase = argumentBase;
      frame.argumentCount = argc;
      safepoints.poll();
      preloads.load(frame, loaded);
      int completion = loaded.program.run(loaded.body.body(), machine, frame.registers);
      return completion == Completion.RETURN ? frame.result : Value.UNDEFINED;
    } finally {
      leave(frame, suspended);
      stack.leave(floor);
    }
  }

  private void enter(
      CallFrame frame,
      CallFrame caller,
      long function,
      LoadedFunction loaded,
      long self,
      long home) {
    long captured = Payloads.of(function, ObjectKind.FUNCTION);
    frame.calls++;
    frame.callerVersion = version.number();
    frame.program = loaded.program;
    frame.function = loaded;
    frame.pool = ASFunctionStruct.constantPool(captured);
    frame.caller = Value.object(caller.callee);
    frame.callee = scopes.retained(function);
    frame.home = scopes.retained(home);
    long object = boxed(self);
    references.retain(object);
    frame.self = object;
    // A function of an SWF 4 movie runs by the rules of the first version with functions.
    version.set(Math.max(loaded.program.swfVersion(), FIRST_VERSION_WITH_FUNCTIONS));
    if (loaded.program.swfVersion() >= FIRST_VERSION_WITH_CLOSURES) {
      frame.scope = scopes.retained(ASFunctionStruct.scope(captured));
      frame.clip = scopes.retained(home(ASFunctionStruct.clip(captured), self, caller));
    } else {
      frame.clip = scopes.retained(clipOf(self, caller));
    }
    frame.target = scopes.retained(frame.clip);
  }

  /** A function whose own clip is gone runs on the clip that it is called on, or on the root. */
  private long home(long clip, long self, CallFrame caller) {
    if (clip == 0 || machine.hooks().clips().isAlive(clip)) return clip;
    long object = Value.objectOrNull(self);
    if (object != 0 && objects.isDisplayed(object)) return object;
    return machine.hooks().clips().root(caller.target == 0 ? clip : caller.target);
  }

  /** Before closures a function ran on the clip that it was called on. */
  private long clipOf(long self, CallFrame caller) {
    long object = Value.objectOrNull(self);
    return object != 0 && objects.isDisplayed(object) ? object : caller.target;
  }

  private long boxed(long self) {
    return Value.isObject(self) || Value.isNothing(self) ? self : machine.toObject(self);
  }

  private void leave(CallFrame frame, int suspended) {
    if (exceptions.suspendedWords() > suspended) exceptions.dropSuspended(suspended);
    preloads.unload(frame);
    version.set(frame.callerVersion);
    scopes.pop();
  }

  private ActionAbort tooDeep() {
    return new ActionAbort(
        ActionAbort.Reason.RECURSION,
        "Functions called each other too deep: recursionLimit=" + recursionLimit);
  }

  // ---- constructing

  /** {@code new}: a native constructor may return another object than the one made here. */
  long construct(long function, int argumentBase, int argc) {
    if (function == 0 || !objects.isFunction(function)) return Value.UNDEFINED;
    long prototype = Value.objectOrNull(objects.get(function, known.prototype));
    long object = objects.newObject(prototype);
    long result = constructOn(object, function, prototype, argumentBase, argc);
    boolean replaced =
        objects.kind(function) == ObjectKind.NATIVE_FUNCTION && Value.isObject(result);
    return replaced ? result : Value.object(object);
  }

  /** Runs a constructor on an object whose prototype is that of the function already. */
  long constructOn(long object, long function, long prototype, int argumentBase, int argc) {
    objects.setConstructor(object, function);
    if (version.number() < FIRST_VERSION_WITHOUT_CONSTRUCTOR) {
      objects.define(object, known.constructor, Value.object(function), PropertyFlags.DONT_ENUM);
    }
    return invoke(function, Value.object(object), prototype, argumentBase, argc, true);
  }

  // ---- scripts of the timeline

  /** Runs a body of the file on a clip. */
  void runScript(LoadedProgram program, int body, long clip) {
    if (scopes.isFull()) throw tooDeep();
    int suspended = exceptions.suspendedWords();
    int floor = stack.enter();
    CallFrame frame = scopes.push();
    try {
      frame.callerVersion = version.number();
      frame.program = program;
      frame.function = null;
      frame.pool = lastPool;
      frame.caller = Value.NULL;
      frame.argumentCount = 0;
      frame.registers = 0;
      frame.clip = scopes.retained(clip);
      frame.target = scopes.retained(clip);
      frame.self = clip == 0 ? Value.UNDEFINED : Value.object(scopes.retained(clip));
      version.set(program.swfVersion());
      program.run(body, machine, 0);
    } finally {
      leave(frame, suspended);
      stack.leave(floor);
    }
  }

  /** A pool is in force for this body, and for scripts that follow and have none of their own. */
  void constantPool(int number) {
    CallFrame frame = scopes.current();
    frame.pool = frame.program().firstPool + number;
    lastPool = frame.pool;
  }

  void pushConstant(int index) {
    long[] pool = functions.pool(scopes.current().pool);
    stack.push(index < pool.length ? Value.string(pool[index]) : Value.UNDEFINED);
  }
}
