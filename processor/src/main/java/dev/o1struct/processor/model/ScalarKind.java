package dev.o1struct.processor.model;

/** The scalars: how a number or truth value is stored, and as which Java type it is handed out. */
public enum ScalarKind {
  /** {@code byte}. */
  BYTE("i8", "byte", "JAVA_BYTE", 1),
  /** {@code @I8 int}. */
  I8("i8", "int", "JAVA_BYTE", 1),
  /** {@code @U8 int}. */
  U8("u8", "int", "JAVA_BYTE", 1),
  /** {@code boolean}. */
  BOOLEAN("bool", "boolean", "JAVA_BYTE", 1),
  /** {@code short}. */
  SHORT("i16", "short", "JAVA_SHORT", 2),
  /** {@code @I16 int}. */
  I16("i16", "int", "JAVA_SHORT", 2),
  /** {@code @U16 int}. */
  U16("u16", "int", "JAVA_SHORT", 2),
  /** {@code char}. */
  CHAR("char16", "char", "JAVA_CHAR", 2),
  /** {@code int}. */
  INT("i32", "int", "JAVA_INT", 4),
  /** {@code @U32 int}: the raw bits. */
  U32_BITS("u32", "int", "JAVA_INT", 4),
  /** {@code @U32 long}: never negative. */
  U32("u32", "long", "JAVA_INT", 4),
  /** {@code float}. */
  FLOAT("f32", "float", "JAVA_FLOAT", 4),
  /** {@code long}. */
  LONG("i64", "long", "JAVA_LONG", 8),
  /** {@code @U64 long}: the raw bits. */
  U64("u64", "long", "JAVA_LONG", 8),
  /** {@code double}. */
  DOUBLE("f64", "double", "JAVA_DOUBLE", 8),
  /** {@code @Name long}: the handle of a pooled name. */
  NAME("name", "long", "JAVA_LONG", 8),
  /** {@code @Pointer long}: a native address. */
  POINTER("pointer", "long", "JAVA_LONG", 8);

  private final String storage;
  private final String javaType;
  private final String valueLayout;
  private final int bytes;

  ScalarKind(String storage, String javaType, String valueLayout, int bytes) {
    this.storage = storage;
    this.javaType = javaType;
    this.valueLayout = valueLayout;
    this.bytes = bytes;
  }

  /** What is stored, in the short names of C programmers: {@code u32}. */
  public String storage() {
    return storage;
  }

  /** The Java type of getter and setter. */
  public String javaType() {
    return javaType;
  }

  /** The aligned constant of {@code ValueLayout} with which it is accessed. */
  public String valueLayout() {
    return valueLayout;
  }

  /** Whether it is the place of something, and no number. */
  public boolean isHandle() {
    return this == NAME || this == POINTER;
  }

  /** Its size, and its alignment, in bytes. */
  public int bytes() {
    return bytes;
  }
}
