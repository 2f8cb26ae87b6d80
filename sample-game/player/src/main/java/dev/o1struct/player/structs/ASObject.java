package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U8;

/**
 * An object of the language, a function, an array, a clip or a link of a scope chain. The first 40
 * bytes are those of the C runtime; what it does not have sits in their padding and after them.
 */
@Struct
public interface ASObject {
  /** How many cells, structs and deferred releases refer to this object. */
  @U32
  int refcount();

  void refcount(int value);

  /** Capacity of the property block, in properties. */
  @U32
  int numProperties();

  void numProperties(int value);

  /** Properties of the block in use, tombstones counted. */
  @U32
  int numUsed();

  void numUsed(int value);

  /** What the payload means: one of {@code ObjectKind}. */
  @U8
  int kind();

  void kind(int value);

  /** Colour in the cycle collector's trial. */
  @U8
  int color();

  void color(int value);

  /** Bits of {@code ObjectFlags}. */
  @U16
  int flags();

  void flags(int value);

  /** Block of {@link ASProperty}, in order of insertion. */
  @Ref
  long properties();

  void properties(long value);

  /** Interfaces that a class's prototype implements. */
  @U32
  int interfaceCount();

  void interfaceCount(int value);

  /** Place among the candidates of the cycle collector, from 1; 0 when it is none. */
  @U32
  int candidate();

  void candidate(int value);

  /** Block of object handles, one an interface; owned. */
  @Ref
  long interfaces();

  void interfaces(long value);

  /** The object that {@code __proto__} names, or null; owned. */
  @Ref
  ASObject prototype();

  void prototype(ASObject value);

  /** Hash index over the properties, or null while they are few. */
  @Ref
  long index();

  void index(long value);

  /** By kind: an {@link ASArray}, an {@link ASFunction}, a cell, a number of the host. */
  @Ref
  long payload();

  void payload(long value);
}
