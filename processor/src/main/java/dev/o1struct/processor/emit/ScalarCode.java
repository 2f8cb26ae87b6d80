package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.o1struct.annotations.I16;
import dev.o1struct.annotations.I8;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;
import dev.o1struct.annotations.U8;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.model.ScalarKind;

/** Numbers, characters, truth values, names and native pointers. */
final class ScalarCode extends ValueCode {
  private final ScalarKind kind;

  ScalarCode(PlacedField field, ScalarKind kind) {
    super(field, kind.stored());
    this.kind = kind;
  }

  @Override
  TypeName type() {
    return Names.primitive(kind.javaType());
  }

  @Override
  PrimitiveKind layoutKind() {
    return kind == ScalarKind.BOOLEAN ? PrimitiveKind.BOOLEAN : stored();
  }

  @Override
  CodeBlock decode(CodeBlock read) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("$L != 0", read);
      case U8, U16 -> unsigned(kind.bytes(), read);
      case U32 -> CodeBlock.of("$L & 0xFFFF_FFFFL", read);
      default -> read;
    };
  }

  @Override
  CodeBlock encode(String variable) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("(byte) ($L ? 1 : 0)", variable);
      case I8, U8, I16, U16, U32 -> CodeBlock.of("($L) $L", stored().word(), variable);
      default -> CodeBlock.of("$L", variable);
    };
  }

  @Override
  boolean isStoredAsInArrays() {
    return kind.javaType() == kind.stored();
  }

  @Override
  String prefix() {
    return switch (kind) {
      case NAME -> "name 0x";
      case POINTER -> "pointer 0x";
      default -> "";
    };
  }

  @Override
  CodeBlock shown(CodeBlock value, Site site) {
    return switch (kind) {
      case U32_BITS -> CodeBlock.of("$T.toUnsignedString($L)", Integer.class, value);
      case U64 -> CodeBlock.of("$T.toUnsignedString($L)", Long.class, value);
      case NAME, POINTER -> CodeBlock.of("$T.toHexString($L)", Long.class, value);
      default -> value;
    };
  }
}
