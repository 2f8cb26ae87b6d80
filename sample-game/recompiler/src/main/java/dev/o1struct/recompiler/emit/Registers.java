package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.emit.Step.Statement;

/**
 * Access to registers: those of the function's frame, and for numbers beyond them, as for all code
 * outside DefineFunction2, the machine's global ones.
 *
 * @param count of the frame, 0 for none
 */
record Registers(int count) {
  Statement push(int register) {
    return register < count
        ? new Statement("m.load(" + cell(register) + ");", "", 10)
        : new Statement("m.pushRegister(" + register + ");", "", 6);
  }

  Statement store(int register) {
    return register < count
        ? new Statement("m.store(" + cell(register) + ");", "", 10)
        : new Statement("m.storeRegister(" + register + ");", "", 6);
  }

  private String cell(int register) {
    return structName(count) + "Struct.register(f, " + register + ")";
  }

  /** Of the annotated interface for frames of {@code count} registers. */
  static String structName(int count) {
    return "Registers" + count;
  }
}
