package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/** What a function of the script captured when it was made. */
@Struct
public interface ASFunction {
  /** Number of the function among all that the machine has loaded. */
  @U32
  int body();

  void body(int value);

  /** Number of the constant pool that was in force. */
  @U32
  int constantPool();

  void constantPool(int value);

  /** Innermost link of the scope chain; owned. */
  @Ref
  ASObject scope();

  void scope(ASObject value);

  /** The clip on whose timeline it was defined; owned. */
  @Ref
  ASObject clip();

  void clip(ASObject value);
}
