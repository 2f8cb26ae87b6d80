package dev.o1struct.player.action;

/** A function of a loaded program, with its names interned. */
final class LoadedFunction {
  final LoadedProgram program;
  final FunctionBody body;
  final long name;
  final long[] parameters;

  LoadedFunction(LoadedProgram program, FunctionBody body, long name, long[] parameters) {
    this.program = program;
    this.body = body;
    this.name = name;
    this.parameters = parameters;
  }

  boolean isVariable(int parameter) {
    return body.version() == 1 || body.parameterRegisters()[parameter] == 0;
  }
}
