package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;

/** The getter and setter of a virtual property, and its value at rest. */
@Struct
public interface AccessorPair {
  /** Function that is called for the value, or null; owned. */
  @Ref
  ASObject getter();

  void getter(ASObject value);

  /** Function that is called with a new value, or null; owned. */
  @Ref
  ASObject setter();

  void setter(ASObject value);

  /** A number that no other pair of the machine has or had. */
  long serial();

  void serial(long value);

  /** What the property held before, which is all there is of it when calls are too deep. */
  ActionVar stored();
}
