package dev.o1struct.player.action;

import dev.o1struct.player.object.Cells;
import dev.o1struct.player.structs.ActionVar;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;

/** The four registers that all code outside of DefineFunction2 shares. */
final class GlobalRegisters {
  private static final int COUNT = 4;

  private final StructPool<ActionVar> pool;
  private final Cells cells;
  private final long[] registers = new long[COUNT];

  GlobalRegisters(Heap heap, Cells cells) {
    this.pool = ActionVarStruct.pool(heap);
    this.cells = cells;
    for (int i = 0; i < COUNT; i++) registers[i] = pool.allocateZeroed();
  }

  /** The value of a register; undefined if there is no such register. */
  long load(int register) {
    return register < COUNT ? Cells.read(registers[register]) : Value.UNDEFINED;
  }

  /** Stores into a register, if there is such a register. */
  void store(int register, long value) {
    if (register < COUNT) cells.store(registers[register], value);
  }

  void release() {
    for (long register : registers) {
      cells.clear(register);
      pool.free(register);
    }
  }
}
