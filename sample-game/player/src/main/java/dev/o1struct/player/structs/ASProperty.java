package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U8;

/** A property: its name, its attributes and its value, 48 bytes as in the C runtime. */
@Struct
public interface ASProperty {
  /** The name as it was first written; owned. 0 marks the tombstone of a deleted property. */
  @Ref
  long name();

  void name(long value);

  /** Its length in characters. */
  @U32
  int nameLength();

  void nameLength(int value);

  /** Bits of {@code PropertyFlags} that fit eight bits: DONT_ENUM, DONT_DELETE, READ_ONLY. */
  @U8
  int flags();

  void flags(int value);

  /** What the value is: one of {@code PropertyRole}. */
  @U8
  int role();

  void role(int value);

  /** The bits of {@code ASSetPropFlags} that hide a property from some SWF versions. */
  @U16
  int versions();

  void versions(int value);

  /** The value, or a reference to an {@link AccessorPair} or a {@link Watcher}. */
  ActionVar value();
}
