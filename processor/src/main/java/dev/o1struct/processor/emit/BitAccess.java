package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import java.util.Locale;

/** The expressions that read and write a bit field within a word of 1, 2, 4 or 8 bytes. */
final class BitAccess {
  private final PlacedField field;
  private final FieldType value;
  private final int bits;
  private final String layout;
  private final boolean inLong;

  BitAccess(PlacedField field, FieldType.BitField type) {
    this.field = field;
    this.value = type.declared();
    this.bits = type.bits();
    this.layout = Access.wordLayout(field.stride());
    this.inLong = field.stride() == Long.BYTES;
  }

  /** The field as its Java type; an enum as its ordinal or code. */
  CodeBlock read(CodeBlock address) {
    CodeBlock word = CodeBlock.of("MEMORY.get($L, $L)", layout, address);
    if (isBoolean()) {
      return CodeBlock.of("($L & $L) != 0", word, literal(mask() << field.shift()));
    }
    CodeBlock number = isSigned() ? signed(word) : unsigned(word);
    return switch (javaType()) {
      case "byte", "short", "char" -> CodeBlock.of("($L) ($L)", javaType(), number);
      default -> number;
    };
  }

  /** Moves the field to the top of the word, then down again with its sign. */
  private CodeBlock signed(CodeBlock word) {
    int width = inLong ? Long.SIZE : Integer.SIZE;
    int up = width - bits - field.shift();
    CodeBlock top = up == 0 ? word : CodeBlock.of("$L << $L", word, up);
    return bits == width ? top : CodeBlock.of("$L >> $L", top, width - bits);
  }

  private CodeBlock unsigned(CodeBlock word) {
    CodeBlock bottom = field.shift() == 0 ? word : CodeBlock.of("$L >>> $L", word, field.shift());
    if (bits == Integer.SIZE && !inLong) {
      return javaType().equals("int") ? bottom : CodeBlock.of("$L & 0xFFFF_FFFFL", bottom);
    }
    return bits == Long.SIZE ? bottom : CodeBlock.of("$L & $L", bottom, literal(mask()));
  }

  /** Writes {@code value} to the field in the word at the address {@code at}. */
  CodeBlock write() {
    if (bits == Byte.SIZE * field.stride()) {
      return isWord()
          ? CodeBlock.of("MEMORY.set($L, at, value)", layout)
          : CodeBlock.of("MEMORY.set($L, at, $L($L))", layout, cast(), number());
    }
    CodeBlock kept =
        CodeBlock.of("MEMORY.get($L, at) & ~$L", layout, literal(mask() << field.shift()));
    return CodeBlock.of("MEMORY.set($L, at, $L($L | $L))", layout, cast(), kept, moved());
  }

  /** Whether the field's Java type is that of the word, so that a cast would be redundant. */
  private boolean isWord() {
    return (javaType().equals("byte") && field.stride() == Byte.BYTES)
        || (javaType().equals("short") && field.stride() == Short.BYTES);
  }

  private CodeBlock moved() {
    if (isBoolean()) {
      return CodeBlock.of("(value ? $L : 0)", literal(mask() << field.shift()));
    }
    return field.shift() == 0
        ? CodeBlock.of("$L & $L", number(), literal(mask()))
        : CodeBlock.of("($L & $L) << $L", number(), literal(mask()), field.shift());
  }

  private String number() {
    return switch (value) {
      case FieldType.Enumeration type -> type.isCoded() ? "code(value)" : "value.ordinal()";
      default -> javaType().equals("long") && !inLong ? "(int) value" : "value";
    };
  }

  private String cast() {
    return switch ((int) field.stride()) {
      case 1 -> "(byte) ";
      case 2 -> "(short) ";
      default -> "";
    };
  }

  private long mask() {
    return -1L >>> (Long.SIZE - bits);
  }

  private String literal(long number) {
    String digits = "0x" + Long.toHexString(number).toUpperCase(Locale.ROOT);
    return inLong ? digits + "L" : digits;
  }

  private boolean isBoolean() {
    return javaType().equals("boolean");
  }

  private String javaType() {
    return value instanceof FieldType.Scalar(var kind) ? kind.javaType() : "int";
  }

  private boolean isSigned() {
    return switch (value) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case BYTE, I8, SHORT, I16, INT, LONG -> true;
            default -> false;
          };
      case FieldType.Enumeration type -> type.isSigned();
      default -> false;
    };
  }
}
