package dev.o1struct.processor.readback;

import java.util.List;
import java.util.stream.IntStream;

/** What a field can hold, but for texts: a pattern of bits, and the Java value for it. */
enum Kind {
  BYTE("byte", "int8_t", 1),
  I8("@I8 int", "int8_t", 1),
  U8("@U8 int", "uint8_t", 1),
  BOOLEAN("boolean", "bool", 1),
  SHORT("short", "int16_t", 2),
  I16("@I16 int", "int16_t", 2),
  U16("@U16 int", "uint16_t", 2),
  CHAR("char", "char16_t", 2),
  INT("int", "int32_t", 4),
  U32_BITS("@U32 int", "uint32_t", 4),
  U32("@U32 long", "uint32_t", 4),
  FLOAT("float", "float", 4),
  LONG("long", "int64_t", 8),
  U64("@U64 long", "uint64_t", 8),
  DOUBLE("double", "double", 8),
  COLOUR_1("@EnumWidth(1) Colour", "uint8_t", 1),
  COLOUR_2("@EnumWidth(2) Colour", "uint16_t", 2),
  COLOUR("Colour", "uint32_t", 4),
  OPCODE_1("@EnumWidth(1) Opcode", "int8_t", 1),
  OPCODE_2("@EnumWidth(2) Opcode", "int16_t", 2),
  OPCODE("Opcode", "int32_t", 4),
  NAME("@Name long", "void *", 8),
  POINTER("@Pointer long", "void *", 8),
  REFERENCE("@Ref long", "void *", 8),
  COMPRESSED("@Ref(compressed = true) long", "uint32_t", 4);

  /** The enums that the declarations mention. */
  static final String COLOURS = "package p;\npublic enum Colour { RED, GREEN, BLUE, WHITE, BLACK }";

  static final String OPCODES =
      "package p;\nimport dev.o1struct.annotations.Code;\n"
          + "public enum Opcode { @Code(7) ADD, @Code(-3) JUMP, @Code(100) STOP }";

  /** All kinds, to choose from. */
  static final List<Kind> ALL = List.of(values());

  private static final List<Integer> CODES = List.of(7, -3, 100);
  private static final int COLOUR_COUNT = 5;

  final String declared;
  final String inC;
  final int bytes;

  Kind(String declared, String inC, int bytes) {
    this.declared = declared;
    this.inC = inC;
    this.bytes = bytes;
  }

  /** The type of getter and setter. */
  String javaType() {
    return declared.substring(declared.lastIndexOf(' ') + 1);
  }

  boolean isEnum() {
    return isColour() || isOpcode();
  }

  private boolean isColour() {
    return javaType().equals("Colour");
  }

  private boolean isOpcode() {
    return javaType().equals("Opcode");
  }

  private boolean isHandle() {
    return switch (this) {
      case NAME, POINTER, REFERENCE, COMPRESSED -> true;
      default -> false;
    };
  }

  /** Whether the processor lets it have a byte order. */
  boolean hasOrder() {
    return bytes > 1 && !isHandle();
  }

  /** Whether it may be a bit field; coded enums would need bits enough for their codes. */
  boolean canBeBits() {
    return !isHandle() && this != FLOAT && this != DOUBLE && !isOpcode();
  }

  /** Whether the bits, as many as the field has, are a value's. */
  boolean isValue(long raw, int bits) {
    return isColour() ? raw < COLOUR_COUNT : !isOpcode() || CODES.contains((int) signed(raw, bits));
  }

  /** Bits that are written for a value: of random ones those that the kind can have. */
  long valid(long random, int bits) {
    if (isColour()) {
      return (random & Long.MAX_VALUE) % COLOUR_COUNT;
    }
    if (isOpcode()) {
      return CODES.get((int) ((random & Long.MAX_VALUE) % CODES.size())) & mask(bits);
    }
    return this == BOOLEAN ? random & 1 : random & mask(bits);
  }

  /** The Java value of bits; of an enum one of its constants. */
  Object value(long raw, int bits, Object[] constants) {
    return switch (javaType()) {
      case "byte" -> (byte) signed(raw, bits);
      case "boolean" -> raw != 0;
      case "short" -> (short) signed(raw, bits);
      case "char" -> (char) raw;
      case "int" -> this == U8 || this == U16 ? (int) raw : (int) extended(raw, bits);
      case "float" -> Float.intBitsToFloat((int) raw);
      case "long" -> this == COMPRESSED ? raw << 3 : extended(raw, bits);
      case "double" -> Double.longBitsToDouble(raw);
      case "Colour" -> constants[(int) raw];
      default ->
          constants[
              IntStream.range(0, CODES.size())
                  .filter(i -> CODES.get(i) == signed(raw, bits))
                  .findFirst()
                  .orElseThrow()];
    };
  }

  private long extended(long raw, int bits) {
    return name().startsWith("U") ? raw : signed(raw, bits);
  }

  private static long signed(long raw, int bits) {
    return raw << (Long.SIZE - bits) >> (Long.SIZE - bits);
  }

  static long mask(int bits) {
    return -1L >>> (Long.SIZE - bits);
  }
}
