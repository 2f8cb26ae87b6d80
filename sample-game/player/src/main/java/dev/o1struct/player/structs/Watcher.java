package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/** A function that {@code Object.watch} lets see and change what is stored in a property. */
@Struct
public interface Watcher {
  /** The function; owned. */
  @Ref
  ASObject callback();

  void callback(ASObject value);

  /** How many calls of it are running, so that it is not called from itself. */
  @U32
  int running();

  void running(int value);

  /** The value that watch was given for the function's fourth argument. */
  ActionVar userData();
}
