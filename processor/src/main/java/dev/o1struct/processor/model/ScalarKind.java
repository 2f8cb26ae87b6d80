package dev.o1struct.processor.model;

import dev.o1struct.annotations.I16;
import dev.o1struct.annotations.I8;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;

/** The scalars: how a number or truth value is stored, and as which Java type it is handed out. */
public enum ScalarKind {
  /** {@code byte}. */
  BYTE("i8", PrimitiveKind.BYTE, PrimitiveKind.BYTE),
  /** {@code @I8 int}. */
  I8("i8", PrimitiveKind.INT, PrimitiveKind.BYTE),
  /** {@code @U8 int}. */
  U8("u8", PrimitiveKind.INT, PrimitiveKind.BYTE),
  /** {@code boolean}. */
  BOOLEAN("bool", PrimitiveKind.BOOLEAN, PrimitiveKind.BYTE),
  /** {@code short}. */
  SHORT("i16", PrimitiveKind.SHORT, PrimitiveKind.SHORT),
  /** {@code @I16 int}. */
  I16("i16", PrimitiveKind.INT, PrimitiveKind.SHORT),
  /** {@code @U16 int}. */
  U16("u16", PrimitiveKind.INT, PrimitiveKind.SHORT),
  /** {@code char}. */
  CHAR("char16", PrimitiveKind.CHAR, PrimitiveKind.CHAR),
  /** {@code int}. */
  INT("i32", PrimitiveKind.INT, PrimitiveKind.INT),
  /** {@code @U32 int}: the raw bits. */
  U32_BITS("u32", PrimitiveKind.INT, PrimitiveKind.INT),
  /** {@code @U32 long}: never negative. */
  U32("u32", PrimitiveKind.LONG, PrimitiveKind.INT),
  /** {@code float}. */
  FLOAT("f32", PrimitiveKind.FLOAT, PrimitiveKind.FLOAT),
  /** {@code long}. */
  LONG("i64", PrimitiveKind.LONG, PrimitiveKind.LONG),
  /** {@code @U64 long}: the raw bits. */
  U64("u64", PrimitiveKind.LONG, PrimitiveKind.LONG),
  /** {@code double}. */
  DOUBLE("f64", PrimitiveKind.DOUBLE, PrimitiveKind.DOUBLE),
  /** {@code @Name long}: the handle of a pooled name. */
  NAME("name", PrimitiveKind.LONG, PrimitiveKind.LONG),
  /** {@code @Pointer long}: a native address. */
  POINTER("pointer", PrimitiveKind.LONG, PrimitiveKind.LONG);

  private final String storage;
  private final PrimitiveKind javaType;
  private final PrimitiveKind stored;

  ScalarKind(String storage, PrimitiveKind javaType, PrimitiveKind stored) {
    this.storage = storage;
    this.javaType = javaType;
    this.stored = stored;
  }

  /** What is stored, in the short names of C programmers: {@code u32}. */
  public String storage() {
    return storage;
  }

  /** The Java type of getter and setter. */
  public PrimitiveKind javaType() {
    return javaType;
  }

  /** The Java type of what is read from memory and written to it. */
  public PrimitiveKind stored() {
    return stored;
  }

  /** Whether it is the place of something, and no number. */
  public boolean isHandle() {
    return this == NAME || this == POINTER;
  }

  /** Whether a value of its Java type is a whole number that is all stored in 4 or 8 bytes. */
  public boolean isWideInteger() {
    return switch (this) {
      case INT, U32_BITS, U32, LONG, U64 -> true;
      default -> false;
    };
  }

  /** Whether it is a number of few bits that may be negative: they are read with their sign. */
  public boolean isSigned() {
    return switch (this) {
      case BYTE, I8, SHORT, I16, INT, LONG -> true;
      default -> false;
    };
  }

  /** Its size, and its alignment, in bytes. */
  public int bytes() {
    return stored.bytes();
  }
}
