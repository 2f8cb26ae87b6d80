package dev.o1struct.recompiler.action;

/** How a basic block ends. */
public sealed interface BlockExit {
  /** Goes on elsewhere: a jump, or the next block. */
  record Goto(Destination to) implements BlockExit {}

  /** Goes on in one of two places. */
  record Branch(Instruction.Branch instruction, Destination taken, Destination next)
      implements BlockExit {}

  /** Returns the value on the stack. */
  record Return() implements BlockExit {}

  /** Throws the value on the stack. */
  record Throw() implements BlockExit {}
}
