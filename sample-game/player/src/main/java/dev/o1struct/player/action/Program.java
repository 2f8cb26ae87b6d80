package dev.o1struct.player.action;

import java.io.InputStream;

/**
 * A recompiled movie. The recompiler writes one subclass; {@link ActionMachine#load} makes it ready
 * to run. It holds nothing that changes: one instance can serve many machines.
 */
public abstract class Program {
  private final int swfVersion;
  private final String[] strings;
  private final int[][] pools;
  private final FunctionBody[] functions;
  private final int scriptCount;

  /**
   * Takes over the emitted tables; they are not copied.
   *
   * @param swfVersion version in the file's header
   * @param strings every string of the movie
   * @param pools each constant pool as indexes into {@code strings}
   * @param functions what each function is, by its number in {@link ActionMachine#defineFunction}
   * @param scriptCount how many bodies are scripts of the file and not of functions
   */
  protected Program(
      int swfVersion, String[] strings, int[][] pools, FunctionBody[] functions, int scriptCount) {
    this.swfVersion = swfVersion;
    this.strings = strings;
    this.pools = pools;
    this.functions = functions;
    this.scriptCount = scriptCount;
  }

  /**
   * Runs a body to its end.
   *
   * @param body its number: scripts in the order of the file, then functions
   * @param m the machine
   * @param s the names of {@code strings}, in the same order
   * @param f the register frame of a DefineFunction2, 0 for every other body
   * @return {@link Completion#NORMAL} or {@link Completion#RETURN}
   */
  public abstract int run(int body, ActionMachine m, long[] s, long f);

  /** The movie itself, for its timeline; the caller closes it. */
  public abstract InputStream swf();

  /** What to throw for a body number that the movie does not have. */
  protected static IllegalArgumentException noSuchBody(int body) {
    return new IllegalArgumentException("The movie has no such body: body=" + body);
  }

  /** Version in the file's header. */
  public final int swfVersion() {
    return swfVersion;
  }

  /** How many bodies are scripts of the file. */
  public final int scriptCount() {
    return scriptCount;
  }

  final String[] strings() {
    return strings;
  }

  final int[][] pools() {
    return pools;
  }

  final FunctionBody[] functions() {
    return functions;
  }
}
