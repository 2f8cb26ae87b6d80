package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/** One name that a for-in is going to visit, as a list. */
@Struct
public interface EnumeratedName {
  /** The name; owned. */
  @Ref
  long name();

  void name(long value);

  /** Its length in characters. */
  @U32
  int nameLength();

  void nameLength(int value);

  /** The names that come after it, or null. */
  @Ref
  EnumeratedName next();

  void next(EnumeratedName value);
}
