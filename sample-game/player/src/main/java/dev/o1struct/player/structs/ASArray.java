package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/** The elements of an array: 24 bytes as in the C runtime. */
@Struct
public interface ASArray {
  /** Always 1: the array's object owns it. */
  @U32
  int refcount();

  void refcount(int value);

  /** The array's length; elements beyond the capacity are holes or properties. */
  @U32
  int length();

  void length(int value);

  /** How many cells the block has. */
  @U32
  int capacity();

  void capacity(int value);

  /** Cells at the start of the block that are free since elements were taken from the front. */
  @U32
  int head();

  void head(int value);

  /** Block of {@link ActionVar}; INTERNAL marks a hole. */
  @Ref
  long elements();

  void elements(long value);
}
