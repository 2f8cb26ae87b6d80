package dev.o1struct.processor.names;

/** The constants of generated classes that are no field's, and not the number of a case either. */
public enum StructConstant {
  /** The bytes of a struct. */
  SIZE,
  /** What its place is a multiple of. */
  ALIGNMENT,
  /** Its {@code MemoryLayout}. */
  LAYOUT,
  /** What it is for code that works on structs of any type. */
  TYPE,
  /** In checked mode: the number that handles are checked against. */
  ID,
  /** The same of a tagged union, whose cases have numbers of their own. */
  COMMON,
  /** The structs that lie in it. */
  PARTS,
  /** The bytes of a row of columns. */
  ROW_BYTES
}
