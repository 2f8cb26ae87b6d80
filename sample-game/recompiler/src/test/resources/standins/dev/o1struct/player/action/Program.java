package dev.o1struct.player.action;

import java.io.InputStream;

public abstract class Program {
  public final int swfVersion;
  public final String[] strings;
  public final int[][] pools;
  public final FunctionBody[] functions;
  public final int scriptCount;

  protected Program(
      int swfVersion, String[] strings, int[][] pools, FunctionBody[] functions, int scriptCount) {
    this.swfVersion = swfVersion;
    this.strings = strings;
    this.pools = pools;
    this.functions = functions;
    this.scriptCount = scriptCount;
  }

  public abstract int run(int body, ActionMachine m, long[] s, long f);

  public abstract InputStream swf();

  protected static IllegalArgumentException noSuchBody(int body) {
    return new IllegalArgumentException("no such body: body=" + body);
  }
}
