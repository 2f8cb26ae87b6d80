package dev.o1struct.player.action;

import dev.o1struct.player.object.Cells;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.frames.FrameStack;

/**
 * What a function finds when it starts: parameters in registers or variables, and in the first
 * registers, in this order, {@code this}, {@code arguments}, {@code super}, {@code _root}, {@code
 * _parent} and {@code _global}, each only if the function's flags ask for it.
 */
final class Preloads {
  private final OperandStack stack;
  private final FrameStack frames;
  private final Cells cells;
  private final Scopes scopes;
  private final ObjectStore objects;
  private final Host host;
  private final CallObjects callObjects;

  Preloads(
      OperandStack stack,
      FrameStack frames,
      Cells cells,
      Scopes scopes,
      ObjectStore objects,
      CallObjects callObjects,
      Host host) {
    this.stack = stack;
    this.frames = frames;
    this.cells = cells;
    this.scopes = scopes;
    this.objects = objects;
    this.host = host;
    this.callObjects = callObjects;
  }

  /** Makes the register frame and fills it. */
  void load(CallFrame frame, LoadedFunction function) {
    FunctionBody body = function.body;
    frame.registerMark = frames.mark();
    frame.registers = body.registerCount() == 0 ? 0 : frames.pushZeroed(body.frameBytes());
    if (body.flags() != 0) preload(frame, body);
    for (int i = 0; i < function.parameters.length; i++) {
      long value = argument(frame, i);
      if (function.isVariable(i)) {
        objects.define(scopes.activation(), function.parameters[i], value, 0);
      } else {
        put(frame, body, body.parameterRegisters()[i], value);
      }
    }
  }

  /** Empties the register frame and gives it back. */
  void unload(CallFrame frame) {
    if (frame.registers == 0) return;
    LoadedFunction function = frame.function;
    if (function != null) cells.release(frame.registers, function.body.registerCount());
    frames.release(frame.registerMark);
    frame.registers = 0;
  }

  private long argument(CallFrame frame, int index) {
    return index < frame.argumentCount ? stack.values[frame.argumentBase - index] : Value.UNDEFINED;
  }

  private void preload(CallFrame frame, FunctionBody body) {
    int register = 1;
    if (body.has(FunctionBody.PRELOAD_THIS)) {
      long self = body.has(FunctionBody.SUPPRESS_THIS) ? Value.UNDEFINED : frame.self;
      put(frame, body, register++, self);
    }
    if (body.has(FunctionBody.PRELOAD_ARGUMENTS)) {
      put(frame, body, register++, callObjects.arguments(frame));
    }
    if (body.has(FunctionBody.PRELOAD_SUPER)) {
      boolean suppressed = body.has(FunctionBody.SUPPRESS_SUPER);
      put(frame, body, register++, suppressed ? Value.UNDEFINED : callObjects.base(frame));
    }
    if (body.has(FunctionBody.PRELOAD_ROOT)) {
      long root = frame.clip == 0 ? 0 : host.clips().root(frame.clip);
      put(frame, body, register++, orUndefined(root));
    }
    long parent = 0;
    if (body.has(FunctionBody.PRELOAD_PARENT) && frame.clip != 0) {
      parent = host.clips().parent(frame.clip);
    }
    // Where there is no parent its register goes to _global, as in Flash.
    if (parent != 0) put(frame, body, register++, Value.object(parent));
    if (body.has(FunctionBody.PRELOAD_GLOBAL)) {
      put(frame, body, register, Value.object(objects.global()));
    }
  }

  private static long orUndefined(long object) {
    return object == 0 ? Value.UNDEFINED : Value.object(object);
  }

  private void put(CallFrame frame, FunctionBody body, int register, long value) {
    if (register >= body.registerCount()) return;
    cells.store(frame.registers + register * ActionVarStruct.SIZE, value);
  }
}
