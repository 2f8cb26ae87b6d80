package dev.o1struct.player.action;

import java.io.InputStream;

/** A movie written by hand in the style of emitted code: its scripts first, then its functions. */
final class Script extends Program {
  /** One body. */
  interface Body {
    int run(ActionMachine m, long[] s, long f);
  }

  private final Body[] bodies;

  Script(int version, int scripts, String[] strings, FunctionBody[] functions, Body... bodies) {
    super(version, strings, new int[0][], functions, scripts);
    this.bodies = bodies;
  }

  /** A DefineFunction without parameters. */
  static FunctionBody function(int body, String name, String... parameters) {
    return new FunctionBody(body, name, 1, 0, 0, 0, parameters, new int[parameters.length]);
  }

  /** A DefineFunction2 whose parameters are in the registers from 1 on. */
  static FunctionBody function2(int body, int registers, int flags, String... parameters) {
    int[] places = new int[parameters.length];
    for (int i = 0; i < places.length; i++) places[i] = i + 1;
    return new FunctionBody(body, "", 2, registers, registers * 32L, flags, parameters, places);
  }

  @Override
  public int run(int body, ActionMachine m, long[] s, long f) {
    return bodies[body].run(m, s, f);
  }

  @Override
  public InputStream swf() {
    return InputStream.nullInputStream();
  }
}
