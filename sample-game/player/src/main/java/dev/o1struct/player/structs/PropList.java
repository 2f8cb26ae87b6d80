package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/** One name of a set, as a list: the names that a for-in has met on its way up the prototypes. */
@Struct
public interface PropList {
  /** The name; owned. */
  @Ref
  long name();

  void name(long value);

  /** Its length in characters. */
  @U32
  int nameLength();

  void nameLength(int value);

  /** The rest of the list, or null. */
  @Ref
  PropList next();

  void next(PropList value);
}
