package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Opcode;

/** A step that may yet be fused with its neighbours. */
sealed interface Operation {
  /** Pushes a string. */
  record PushText(String text) implements Operation {}

  /** Pushes a number. */
  record PushNumber(double value) implements Operation {
    /** Whether it can be a count of arguments. */
    boolean isCount() {
      return value >= 0 && value <= 0xffff && value == Math.rint(value);
    }
  }

  /** An action without operands. */
  record Plain(Opcode opcode) implements Operation {}

  /** Anything else. */
  record Fixed(Step step) implements Operation {}
}
