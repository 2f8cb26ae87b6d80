package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.References;
import dev.o1struct.player.object.RefusedException;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Action lists: what runs when nothing else does, from a frame's script to an event handler. Here
 * end uncaught exceptions and lists that went too deep or too long; and calls from Java code that
 * is itself being called, which must not lose what it holds.
 */
final class ActionLists {
  private static final String UNCAUGHT = "Warning: Uncaught exception, ";

  private final OperandStack stack;
  private final Scopes scopes;
  private final ObjectStore objects;
  private final References references;
  private final Conversions conversions;
  private final Invoker invoker;
  private final Calls calls;
  private final Safepoints safepoints;
  private final SwfVersion version;
  private TimelineActions timeline;
  private @Nullable String haltMessage;

  @SuppressWarnings("NullAway.Init") // connected before anything runs
  ActionLists(
      OperandStack stack,
      Scopes scopes,
      ObjectStore objects,
      References references,
      Conversions conversions,
      Invoker invoker,
      Calls calls,
      Safepoints safepoints,
      SwfVersion version) {
    this.stack = stack;
    this.scopes = scopes;
    this.objects = objects;
    this.references = references;
    this.conversions = conversions;
    this.invoker = invoker;
    this.calls = calls;
    this.safepoints = safepoints;
    this.version = version;
  }

  void connect(TimelineActions actions) {
    timeline = actions;
  }

  boolean isHalted() {
    return haltMessage != null;
  }

  /** What Flash says about the script that was ended, null if none was. */
  @Nullable String haltMessage() {
    return haltMessage;
  }

  // ---- lists

  void runScript(LoadedProgram program, int script, long clip) {
    if (isHalted()) return;
    int watermark = start();
    try {
      invoker.runScript(program, script, clip);
    } catch (ActionThrow thrown) {
      uncaught(thrown, program.swfVersion());
    } catch (ActionAbort abort) {
      aborted(abort);
    } catch (RefusedException refused) {
      // The list ends; the movie goes on.
    } finally {
      references.lowerWatermark(watermark);
    }
  }

  long callAsEvent(long function, long self, int argc) {
    if (isHalted()) {
      stack.drop(argc);
      return Value.UNDEFINED;
    }
    int watermark = start();
    try {
      return call(function, self, 0, argc);
    } catch (ActionThrow thrown) {
      uncaught(thrown, version.number());
    } catch (ActionAbort abort) {
      aborted(abort);
    } catch (RefusedException refused) {
      // The list ends; the movie goes on.
    } finally {
      references.lowerWatermark(watermark);
    }
    return Value.UNDEFINED;
  }

  void callHandler(long object, long name, int argc) {
    long function = handler(object, name);
    if (function == 0 || !objects.isFunction(function)) {
      stack.drop(argc);
      return;
    }
    callAsEvent(Value.object(function), Value.object(object), argc);
  }

  /** The handler's function or what else has its name, 0 for nothing; a getter is a list too. */
  private long handler(long object, long name) {
    int watermark = start();
    try {
      return Value.objectOrNull(objects.find(object, name));
    } catch (ActionThrow thrown) {
      uncaught(thrown, version.number());
    } catch (ActionAbort abort) {
      aborted(abort);
    } catch (RefusedException refused) {
      // The list ends; the movie goes on.
    } finally {
      references.lowerWatermark(watermark);
    }
    return 0;
  }

  /** A list within a list, as callFrame runs one, shares the time of the outer one. */
  private int start() {
    if (scopes.depth() == 0) safepoints.startTimer();
    return references.raiseWatermark();
  }

  private void uncaught(ActionThrow thrown, int swfVersion) {
    int before = version.number();
    version.set(swfVersion);
    try {
      timeline.traceMessage(UNCAUGHT, conversions.toText(thrown.value()));
    } catch (ActionThrow again) {
      // Its toString throws too, and nobody is left to catch that: Flash shows the type.
      timeline.traceMessage(UNCAUGHT + "[type Object]");
    } catch (ActionAbort abort) {
      aborted(abort);
    } catch (RefusedException refused) {
      timeline.traceMessage(UNCAUGHT + "[type Object]");
    } finally {
      version.set(before);
    }
  }

  private void aborted(ActionAbort abort) {
    haltMessage = abort.flashMessage();
  }

  // ---- calls from Java

  /** Calls a function for a native; the arguments are on top of the stack and are dropped. */
  long call(long function, long self, long home, int argc) {
    long handle = Value.objectOrNull(function);
    int base = Math.max(0, stack.depth - argc);
    int watermark = references.raiseWatermark();
    try {
      return handle == 0
          ? Value.UNDEFINED
          : invoker.invoke(handle, self, home, stack.depth - 1, argc, false);
    } finally {
      references.lowerWatermark(watermark);
      stack.depth = base;
    }
  }

  long callMethod(long object, long name, int argc) {
    int base = Math.max(0, stack.depth - argc);
    int watermark = references.raiseWatermark();
    try {
      return calls.callMember(object, name, stack.depth - 1, argc);
    } finally {
      references.lowerWatermark(watermark);
      stack.depth = base;
    }
  }

  long construct(long function, int argc) {
    int base = Math.max(0, stack.depth - argc);
    int watermark = references.raiseWatermark();
    try {
      return invoker.construct(Value.objectOrNull(function), stack.depth - 1, argc);
    } finally {
      references.lowerWatermark(watermark);
      stack.depth = base;
    }
  }

  void constructOn(long object, long function, int argc) {
    int base = Math.max(0, stack.depth - argc);
    int watermark = references.raiseWatermark();
    try {
      long prototype = objects.prototype(object);
      invoker.constructOn(object, function, prototype, stack.depth - 1, argc);
    } finally {
      references.lowerWatermark(watermark);
      stack.depth = base;
    }
  }
}
