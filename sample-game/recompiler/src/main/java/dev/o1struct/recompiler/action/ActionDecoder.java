package dev.o1struct.recompiler.action;

import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the actions of one block. It takes any bytes: what ends too early is cut, what is unknown
 * is skipped, with a note.
 */
public final class ActionDecoder {
  private static final int FIRST_WITH_LENGTH = 0x80;

  /** More make no sense, and would make the table of functions too large for a class file. */
  private static final int MAX_PARAMETERS = 1_000;

  private final byte[] code;
  private final int swfVersion;
  private final Notes notes;

  /** For the block {@code code} of a movie of {@code swfVersion}. */
  public ActionDecoder(byte[] code, int swfVersion, Notes notes) {
    this.code = code.clone();
    this.swfVersion = swfVersion;
    this.notes = notes;
  }

  /** Of the block, in bytes. */
  public int length() {
    return code.length;
  }

  Notes notes() {
    return notes;
  }

  /** The action at {@code offset}, which is below {@code limit}, the end of the code around it. */
  public Instruction at(int offset, int limit) {
    int opcode = code[offset] & 0xff;
    if (opcode < FIRST_WITH_LENGTH) {
      return withoutOperands(opcode, offset, offset + 1);
    }
    int end = end(offset);
    if (end > limit) {
      notes.add(offset, "action " + hex(opcode) + " is cut off");
    }
    int next = Math.min(end, limit);
    var in = new ActionInput(code, Math.min(offset + 3, next), next, swfVersion);
    var instruction = withOperands(opcode, offset, next, limit, in);
    if (in.overrun()) {
      notes.add(offset, "action " + hex(opcode) + " has too few operands");
    }
    return instruction;
  }

  /** Where execution goes on after skipping {@code actions} actions from {@code offset} on. */
  private int skip(int offset, int actions, int limit) {
    int at = offset;
    for (int i = 0; i < actions && at < limit; i++) {
      at = end(at);
    }
    return Math.min(at, limit);
  }

  /** Behind the action's operands, as its length says; that may be beyond the block. */
  private int end(int offset) {
    if ((code[offset] & 0xff) < FIRST_WITH_LENGTH) {
      return offset + 1;
    }
    return offset + 3 + new ActionInput(code, offset + 1, code.length, swfVersion).u16();
  }

  private Instruction withoutOperands(int opcode, int offset, int next) {
    if (opcode == 0) {
      return new Instruction.End(offset, next);
    }
    var simple = Opcode.of(opcode);
    return simple == null
        ? unknown(opcode, offset, next)
        : new Instruction.Simple(offset, next, simple);
  }

  private Instruction withOperands(int opcode, int offset, int next, int limit, ActionInput in) {
    return switch (opcode) {
      case 0x81 -> new Instruction.GotoFrame(offset, next, in.u16());
      case 0x83 -> new Instruction.GetUrl(offset, next, in.string(), in.string());
      case 0x87 -> new Instruction.StoreRegister(offset, next, in.u8());
      case 0x88 -> constantPool(offset, next, in);
      case 0x89 -> new Instruction.Skip(offset, next); // strict mode
      case 0x8a -> new Instruction.WaitForFrame(offset, next, in.u16(), skip(next, in.u8(), limit));
      case 0x8b -> new Instruction.SetTarget(offset, next, in.string());
      case 0x8c -> new Instruction.GotoLabel(offset, next, in.string());
      case 0x8d -> new Instruction.WaitForFrame2(offset, next, skip(next, in.u8(), limit));
      case 0x8e -> defineFunction2(offset, next, in);
      case 0x8f -> tryBlock(offset, next, limit, in);
      case 0x94 -> new Instruction.With(offset, Math.min(next + in.u16(), limit), next);
      case 0x96 -> new Instruction.Push(offset, next, pushValues(offset, in));
      case 0x99 -> new Instruction.Jump(offset, next, next + in.s16());
      case 0x9a -> new Instruction.GetUrl2(offset, next, in.u8());
      case 0x9b -> defineFunction(offset, next, in);
      case 0x9d -> new Instruction.If(offset, next, next + in.s16());
      case 0x9e -> new Instruction.Simple(offset, next, Opcode.CALL);
      case 0x9f -> gotoFrame2(offset, next, in);
      default -> unknown(opcode, offset, next);
    };
  }

  private Instruction unknown(int opcode, int offset, int next) {
    notes.add(offset, "unknown action " + hex(opcode) + " is skipped");
    return new Instruction.Skip(offset, next);
  }

  private static Instruction constantPool(int offset, int next, ActionInput in) {
    int count = in.u16();
    var constants = new ArrayList<String>();
    while (constants.size() < count && in.hasMore()) {
      constants.add(in.string());
    }
    return new Instruction.ConstantPool(offset, next, List.copyOf(constants));
  }

  private List<PushValue> pushValues(int offset, ActionInput in) {
    var values = new ArrayList<PushValue>();
    while (in.hasMore()) {
      int kind = in.u8();
      if (kind > 9) {
        notes.add(offset, "Push has a value of unknown kind " + kind);
        break;
      }
      var value = pushValue(kind, in);
      if (in.overrun()) {
        break;
      }
      values.add(value);
    }
    return List.copyOf(values);
  }

  private static PushValue pushValue(int kind, ActionInput in) {
    return switch (kind) {
      case 0 -> new PushValue.Text(in.string());
      case 1 -> new PushValue.Numeric(in.f32());
      case 2 -> new PushValue.Null();
      case 3 -> new PushValue.Undefined();
      case 4 -> new PushValue.Register(in.u8());
      case 5 -> new PushValue.Bool(in.u8() != 0);
      case 6 -> new PushValue.Numeric(in.f64());
      case 7 -> new PushValue.Numeric(in.s32());
      case 8 -> new PushValue.Constant(in.u8());
      default -> new PushValue.Constant(in.u16());
    };
  }

  private Instruction defineFunction(int offset, int next, ActionInput in) {
    var name = in.string();
    var parameters = parameters(offset, in.u16(), in, false);
    var head = new FunctionHead(1, name, parameters, 0, 0);
    return function(offset, next, head, in.u16());
  }

  private Instruction defineFunction2(int offset, int next, ActionInput in) {
    var name = in.string();
    int parameterCount = in.u16();
    int registerCount = in.u8();
    int flags = in.u16();
    var parameters = parameters(offset, parameterCount, in, true);
    var head = new FunctionHead(2, name, parameters, registerCount, flags);
    return function(offset, next, head, in.u16());
  }

  private Instruction function(int offset, int next, FunctionHead head, int length) {
    int bodyEnd = Math.min(next + length, code.length);
    return new Instruction.DefineFunction(offset, bodyEnd, head, next, bodyEnd);
  }

  private List<FunctionHead.Parameter> parameters(
      int offset, int count, ActionInput in, boolean withRegisters) {
    var parameters = new ArrayList<FunctionHead.Parameter>();
    for (int i = 0; i < count && in.hasMore(); i++) {
      int register = withRegisters ? in.u8() : 0;
      var parameter = new FunctionHead.Parameter(register, in.string());
      if (i < MAX_PARAMETERS) {
        parameters.add(parameter);
      }
    }
    if (count > MAX_PARAMETERS) {
      notes.add(offset, "parameters beyond the first " + MAX_PARAMETERS + " are left out");
    }
    return parameters;
  }

  private static Instruction tryBlock(int offset, int start, int limit, ActionInput in) {
    int flags = in.u8();
    int catchStart = Math.min(start + in.u16(), limit);
    int finallyStart = Math.min(catchStart + in.u16(), limit);
    int next = Math.min(finallyStart + in.u16(), limit);
    Instruction.CatchTarget caught =
        (flags & 4) != 0
            ? new Instruction.CatchTarget.Register(in.u8())
            : new Instruction.CatchTarget.Variable(in.string());
    return new Instruction.Try(
        offset, next, start, catchStart, finallyStart, (flags & 1) != 0, (flags & 2) != 0, caught);
  }

  private static Instruction gotoFrame2(int offset, int next, ActionInput in) {
    int flags = in.u8();
    int bias = (flags & 2) != 0 ? in.u16() : 0;
    return new Instruction.GotoFrame2(offset, next, (flags & 1) != 0, bias);
  }

  private static String hex(int opcode) {
    return "0x" + Integer.toHexString(opcode);
  }
}
