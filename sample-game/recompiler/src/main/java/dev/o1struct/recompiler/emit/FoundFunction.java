package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Instruction;

/**
 * A function found in a body.
 *
 * @param index in the function table
 * @param label its name, or without one that of the member that it is seen to be assigned to, or
 *     empty
 * @param pool what is known of the constant pool that it captures
 */
record FoundFunction(
    int index, String label, Instruction.DefineFunction definition, PoolState pool) {
  FoundFunction meet(PoolState other) {
    return new FoundFunction(index, label, definition, pool.meet(other));
  }
}
