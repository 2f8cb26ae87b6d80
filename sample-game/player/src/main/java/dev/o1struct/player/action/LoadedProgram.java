package dev.o1struct.player.action;

/** A program whose strings are interned and whose functions have numbers in the machine. */
public final class LoadedProgram {
  final Program program;
  final long[] strings;

  /** Number of the program's first function among all that are loaded. */
  final int firstFunction;

  /** Number of the program's first constant pool among all that are loaded. */
  final int firstPool;

  LoadedProgram(Program program, long[] strings, int firstFunction, int firstPool) {
    this.program = program;
    this.strings = strings;
    this.firstFunction = firstFunction;
    this.firstPool = firstPool;
  }

  /** The recompiled movie. */
  public Program program() {
    return program;
  }

  /** Version in the movie's header. */
  public int swfVersion() {
    return program.swfVersion();
  }

  int run(int body, ActionMachine machine, long frame) {
    return program.run(body, machine, strings, frame);
  }
}
