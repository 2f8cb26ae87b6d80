package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Opcode;
import dev.o1struct.recompiler.emit.Operation.Fixed;
import dev.o1struct.recompiler.emit.Operation.Plain;
import dev.o1struct.recompiler.emit.Operation.PushNumber;
import dev.o1struct.recompiler.emit.Operation.PushText;
import dev.o1struct.recompiler.emit.Step.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes steps of a block's operations. Pushes right before the action that pops them become
 * arguments of the machine's method: a jump comes to a block's first operation only, so nothing can
 * come between.
 */
final class Fusion {
  private final List<Operation> operations;
  private final StringTable strings;

  Fusion(List<Operation> operations, StringTable strings) {
    this.operations = new ArrayList<>(operations);
    this.strings = strings;
  }

  /** Takes the comparison at the end, if there is one, and gives the Java condition of an If. */
  String condition() {
    boolean negated = false;
    while (endsWith(Opcode.NOT)) {
      operations.removeLast();
      negated = !negated;
    }
    return (negated ? "!" : "") + test();
  }

  private String test() {
    if (!operations.isEmpty() && operations.getLast() instanceof Plain plain) {
      var test =
          switch (plain.opcode()) {
            case LESS2 -> "m.testLess2()";
            case GREATER -> "m.testGreater()";
            case EQUALS2 -> "m.testEquals2()";
            case STRICT_EQUALS -> "m.testStrictEquals()";
            default -> "";
          };
      if (!test.isEmpty()) {
        operations.removeLast();
        return test;
      }
    }
    return "m.condition()";
  }

  private boolean endsWith(Opcode opcode) {
    return !operations.isEmpty() && operations.getLast().equals(new Plain(opcode));
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    int at = 0;
    while (at < operations.size()) {
      at += fuse(at, steps);
    }
    return steps;
  }

  /** Adds the step that begins with the operation at {@code at}; how many operations it takes. */
  private int fuse(int at, List<Step> steps) {
    var first = operations.get(at);
    if (first instanceof PushNumber count
        && count.isCount()
        && operation(at + 1) instanceof PushText name
        && (isPlain(at + 2, Opcode.CALL_FUNCTION) || isPlain(at + 2, Opcode.NEW_OBJECT))) {
      steps.add(named(plain(at + 2), name.text(), ", " + (int) count.value()));
      return 3;
    }
    if (first instanceof PushText name
        && (isPlain(at + 1, Opcode.GET_VARIABLE)
            || isPlain(at + 1, Opcode.GET_MEMBER)
            || isPlain(at + 1, Opcode.CALL_METHOD))) {
      steps.add(named(plain(at + 1), name.text(), ""));
      return 2;
    }
    steps.add(single(first));
    return 1;
  }

  private Step single(Operation operation) {
    return switch (operation) {
      case PushText push -> named("pushString", push.text(), "");
      case PushNumber push ->
          new Statement("m.pushNumber(" + JavaText.number(push.value()) + ");", "", 8);
      case Plain plain -> new Statement("m." + plain.opcode().method() + "();", "", 4);
      case Fixed fixed -> fixed.step();
    };
  }

  private Statement named(String method, String name, String argument) {
    return new Statement(
        "m." + method + "(s[" + strings.index(name) + "]" + argument + ");",
        JavaText.comment(name),
        14);
  }

  private Operation operation(int at) {
    return at < operations.size() ? operations.get(at) : new Plain(Opcode.POP);
  }

  private boolean isPlain(int at, Opcode opcode) {
    return at < operations.size() && operations.get(at).equals(new Plain(opcode));
  }

  private String plain(int at) {
    return ((Plain) operations.get(at)).opcode().method();
  }
}
