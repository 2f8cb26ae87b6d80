package dev.o1struct.player.structs;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;
import dev.o1struct.annotations.Union;

/**
 * A value at rest: 32 bytes, as C lays them out on x86-64. Zeroed memory is undefined.
 *
 * <p>Types: {@value #UNDEFINED} undefined, {@value #NULL} null, {@value #BOOLEAN} boolean (union
 * holds 0 or 1), {@value #NUMBER} number, {@value #STRING} string (the union's heap pointer is a
 * name), {@value #OBJECT} object, {@value #INTERNAL} a mark of the player itself.
 */
@Struct
public interface ActionVar {
  /** Type of zeroed memory. */
  int UNDEFINED = 0;

  /** The null value. */
  int NULL = 1;

  /** A boolean: 0 or 1 in the union. */
  int BOOLEAN = 2;

  /** A double in the union. */
  int NUMBER = 3;

  /** A name in the union; {@link #strSize()} is its length. */
  int STRING = 4;

  /** The handle of an {@link ASObject} in the union. */
  int OBJECT = 5;

  /** Not a value of the language: a hole of an array, an accessor pair, a watcher. */
  int INTERNAL = 6;

  /** One of the types above. */
  @U32
  int type();

  void type(int value);

  /** Length of a string in characters; undefined for other types. */
  @U32
  int strSize();

  void strSize(int value);

  /** Reserved for the constant id of a string; 0. */
  @U32
  int stringId();

  void stringId(int value);

  /** The raw bits of a number, the 0 or 1 of a boolean. */
  @Union("data")
  @U64
  long numericValue();

  void numericValue(long value);

  /** The number itself. */
  @Union("data")
  double number();

  void number(double value);

  /** What a string or an object refers to. */
  @Union(value = "data", arm = "heap")
  @Ref
  long heapPtr();

  void heapPtr(long value);

  /** As in C; ownership is by reference count here, so this stays false. */
  @Union(value = "data", arm = "heap")
  boolean ownsMemory();

  void ownsMemory(boolean value);
}
