package dev.o1struct.recompiler.action;

import java.util.List;

/**
 * What DefineFunction and DefineFunction2 say of a function.
 *
 * @param version 1 or 2
 * @param name empty for none
 * @param registerCount of version 2, 0…255
 * @param flags of version 2, as in the file
 */
public record FunctionHead(
    int version, String name, List<Parameter> parameters, int registerCount, int flags) {
  /** Copies the parameters. */
  public FunctionHead {
    parameters = List.copyOf(parameters);
  }

  /**
   * A parameter.
   *
   * @param register 0 for a variable
   */
  public record Parameter(int register, String name) {}
}
