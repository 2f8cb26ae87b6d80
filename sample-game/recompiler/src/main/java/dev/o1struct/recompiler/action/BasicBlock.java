package dev.o1struct.recompiler.action;

import java.util.List;

/** Actions that run one after the other; jumps come to the first one only. */
public record BasicBlock(int offset, List<Instruction> instructions, BlockExit exit) {
  /** Copies the instructions. */
  public BasicBlock {
    instructions = List.copyOf(instructions);
  }
}
