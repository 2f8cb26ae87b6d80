package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.ActionDecoder;
import dev.o1struct.recompiler.action.Instruction;
import dev.o1struct.recompiler.action.Notes;
import dev.o1struct.recompiler.action.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Interprets an action block as the rules say, instruction by instruction, and logs what the
 * stand-in machine would: to compare the emitted code with. It knows control flow only.
 */
final class ReferenceMachine {
  private static final int MAX_STEPS = 1_000_000;

  /** A body, or an enclosed part of it. */
  private record Scope(@Nullable Scope parent, int start, int end, List<Integer> exits) {}

  private sealed interface Outcome {}

  private record Normal() implements Outcome {}

  private record Returned() implements Outcome {}

  private record JumpTo(Scope scope, int offset) implements Outcome {}

  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class OutOfFuel extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ActionDecoder decoder;
  private final Random choices;
  private final int fuel;
  private final List<String> log = new ArrayList<>();
  private int steps;

  ReferenceMachine(byte[] code, long seed, int fuel) {
    this.decoder = new ActionDecoder(code, 8, new Notes());
    this.choices = new Random(seed);
    this.fuel = fuel;
  }

  List<String> run() {
    log.add(end());
    return log;
  }

  private String end() {
    try {
      var outcome = run(new Scope(null, 0, decoder.length(), List.of()), 0);
      return "completion " + (outcome instanceof Returned ? -2 : -1);
    } catch (Thrown _) {
      return "ActionThrow";
    } catch (OutOfFuel _) {
      return "OutOfFuel";
    }
  }

  private Outcome run(Scope scope, int start) {
    int at = start;
    while (at < scope.end()) {
      if (++steps > MAX_STEPS) {
        throw new OutOfFuel();
      }
      var instruction = decoder.at(at, scope.end());
      var outcome = step(scope, instruction);
      if (outcome instanceof JumpTo jump && jump.scope().equals(scope)) {
        at = jump.offset();
      } else if (outcome instanceof Normal) {
        at = instruction.next();
      } else {
        return outcome;
      }
    }
    return new Normal();
  }

  private Outcome step(Scope scope, Instruction instruction) {
    return switch (instruction) {
      case Instruction.Simple simple -> simple(simple.opcode());
      case Instruction.GotoFrame go -> said("gotoFrame(" + go.frame() + ")");
      case Instruction.Jump jump -> resolve(scope, jump.target());
      case Instruction.If branch ->
          choose("condition") ? resolve(scope, branch.target()) : new Normal();
      case Instruction.WaitForFrame wait ->
          choose("waitForFrame(" + wait.frame() + ")")
              ? new Normal()
              : resolve(scope, wait.target());
      case Instruction.With with -> with(scope, with);
      case Instruction.Try tries -> tryBlock(scope, tries);
      case Instruction.End _ -> resolve(scope, Integer.MAX_VALUE);
      case Instruction.Skip _ -> new Normal();
      default -> throw new UnsupportedOperationException(instruction.toString());
    };
  }

  private Outcome simple(Opcode opcode) {
    said(opcode.method());
    return switch (opcode) {
      case RETURN -> new Returned();
      case THROW -> throw new Thrown();
      // Those that may be fused into a condition, which the log would show otherwise.
      case NOT, LESS2, GREATER, EQUALS2, STRICT_EQUALS ->
          throw new UnsupportedOperationException(opcode.name());
      default -> new Normal();
    };
  }

  private static Outcome resolve(Scope from, int target) {
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      if (target >= scope.start() && target < scope.end()) {
        return new JumpTo(scope, target);
      }
      if (target == scope.end() || scope.exits().contains(target) || scope.parent() == null) {
        return new JumpTo(scope, scope.end());
      }
    }
    throw new AssertionError("no body");
  }

  private Outcome with(Scope scope, Instruction.With with) {
    if (!choose("enterWith")) {
      return new Normal();
    }
    var outcome = run(new Scope(scope, with.bodyStart(), with.next(), List.of()), with.bodyStart());
    said("leaveWith");
    return outcome;
  }

  private Outcome tryBlock(Scope scope, Instruction.Try tries) {
    said("beginTry");
    if (!tries.hasFinally()) {
      return guarded(scope, tries);
    }
    Outcome outcome;
    Thrown pending = null;
    try {
      outcome = guarded(scope, tries);
    } catch (Thrown thrown) {
      said("enterCatch");
      said("pop");
      pending = thrown;
      outcome = new Normal();
    }
    said("suspend(" + (pending != null) + ")");
    int start = tries.finallyStart();
    var last = run(new Scope(scope, start, tries.next(), List.of()), start);
    said("resume(" + (last instanceof Normal) + ")");
    if (!(last instanceof Normal)) {
      return last;
    }
    if (pending != null) {
      throw pending;
    }
    return outcome;
  }

  private Outcome guarded(Scope scope, Instruction.Try tries) {
    var exits = List.of(tries.finallyStart(), tries.next());
    int end = tries.catchStart();
    try {
      return run(new Scope(scope, tries.tryStart(), end, exits), tries.tryStart());
    } catch (Thrown thrown) {
      if (!tries.catches()) {
        throw thrown;
      }
      said("enterCatch");
      said("catchVariable(0)");
      return run(new Scope(scope, end, tries.finallyStart(), exits), end);
    }
  }

  private Outcome said(String what) {
    if (log.size() >= fuel) {
      throw new OutOfFuel();
    }
    log.add(what);
    return new Normal();
  }

  private boolean choose(String what) {
    said(what);
    return choices.nextInt(4) != 0;
  }
}
