package dev.o1struct.player.action;

/** A program whose strings are interned and whose functions have numbers in the machine. */
public final class LoadedProgram {
  final Program program;
  final long[] strings;
  final long[][] pools;
  final int firstFunction;
  final int firstPool;

  LoadedProgram(Program program, long[] strings, long[][] pools, int firstFunction, int firstPool) {
    this.program = program;
    this.strings = strings;
    this.pools = pools;
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
