package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.ScalarKind;
import java.nio.ByteOrder;
import java.util.Objects;

/** The expressions that read and write one field. */
final class Access {
  private Access() {}

  /** The constant of {@code ValueLayout} that describes the field, naturally aligned. */
  static String alignedLayout(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) ->
          kind == ScalarKind.BOOLEAN ? "JAVA_BOOLEAN" : kind.valueLayout();
      case FieldType.Enumeration(_, int width, _) -> enumLayout(width);
      case FieldType.Reference(_, boolean compressed, _) -> compressed ? "JAVA_INT" : "JAVA_LONG";
      case FieldType.Embedded _, FieldType.BitField _, FieldType.InlineText _ -> throw noValue();
    };
  }

  /** The constant of {@code ValueLayout} with which the field is accessed. */
  static String accessLayout(FieldType type) {
    String aligned =
        switch (type) {
          case FieldType.Scalar(var kind) -> kind.valueLayout();
          default -> alignedLayout(type);
        };
    return aligned.equals("JAVA_BYTE") ? aligned : aligned + "_UNALIGNED";
  }

  private static String enumLayout(int width) {
    return switch (width) {
      case 1 -> "JAVA_BYTE";
      case 2 -> "JAVA_SHORT";
      default -> "JAVA_INT";
    };
  }

  /** Where the field lies, or its element of that index. */
  static CodeBlock address(String handle, PlacedField field, String index) {
    CodeBlock start = CodeBlock.of("$L + $L_OFFSET", handle, field.constant());
    return field.isArray()
        ? CodeBlock.of(
            "$L$W+ $T.checkIndex($L, $L_LENGTH) * $L_STRIDE",
            start,
            Objects.class,
            index,
            field.constant(),
            field.constant())
        : start;
  }

  /** The same for an index that is known to be inside the array. */
  static CodeBlock addressUnchecked(String handle, PlacedField field, String index) {
    CodeBlock start = CodeBlock.of("$L + $L_OFFSET", handle, field.constant());
    return field.isArray()
        ? CodeBlock.of("$L + $L * $L_STRIDE", start, index, field.constant())
        : start;
  }

  /** Reads the field as its Java type; an enum as its ordinal or code. */
  static CodeBlock read(PlacedField field, CodeBlock address) {
    return field.type() instanceof FieldType.BitField bits
        ? new BitAccess(field, bits).read(address)
        : decode(field.type(), CodeBlock.of("MEMORY.get($L, $L)", format(field), address));
  }

  /** The constant with which the field is accessed: one of its own if it has a byte order. */
  private static String format(PlacedField field) {
    return field.transfer().isOrdered() ? formatName(field) : accessLayout(field.type());
  }

  /** The name of the constant that has the field's byte order. */
  static String formatName(PlacedField field) {
    return field.constant() + "_FORMAT";
  }

  /** A layout in the field's byte order. */
  static CodeBlock ordered(PlacedField field, String layout) {
    return field.transfer().isOrdered()
        ? CodeBlock.of("$L.withOrder($T.$L)", layout, ByteOrder.class, field.transfer().order())
        : CodeBlock.of("$L", layout);
  }

  /** The Java type of bytes that were read from a field; an enum as its ordinal or code. */
  private static CodeBlock decode(FieldType type, CodeBlock stored) {
    return switch (type) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case BOOLEAN -> CodeBlock.of("$L != 0", stored);
            case U8 -> CodeBlock.of("$L & 0xFF", stored);
            case U16 -> CodeBlock.of("$L & 0xFFFF", stored);
            case U32 -> CodeBlock.of("$L & 0xFFFF_FFFFL", stored);
            default -> stored;
          };
      case FieldType.Enumeration enumeration ->
          switch (enumeration.isSigned() ? 4 : enumeration.width()) {
            case 1 -> CodeBlock.of("$L & 0xFF", stored);
            case 2 -> CodeBlock.of("$L & 0xFFFF", stored);
            default -> stored;
          };
      case FieldType.Reference(_, boolean compressed, _) ->
          compressed ? CodeBlock.of("$T.expand($L)", Names.COMPRESSED_HANDLE, stored) : stored;
      case FieldType.Embedded _, FieldType.BitField _, FieldType.InlineText _ -> throw noValue();
    };
  }

  /** Writes {@code value} to the field. */
  static CodeBlock write(PlacedField field, CodeBlock address) {
    return CodeBlock.of("MEMORY.set($L, $L, $L)", format(field), address, value(field.type()));
  }

  private static CodeBlock value(FieldType type) {
    return type instanceof FieldType.Reference(_, boolean compressed, _) && compressed
        ? CodeBlock.of("$T.of(value)", Names.COMPRESSED_HANDLE)
        : CodeBlock.of("$L", stored(type));
  }

  private static String stored(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case BOOLEAN -> "(byte) (value ? 1 : 0)";
            case I8, U8 -> "(byte) value";
            case I16, U16 -> "(short) value";
            case U32 -> "(int) value";
            default -> "value";
          };
      case FieldType.Enumeration enumeration -> {
        String number = enumeration.isCoded() ? "code(value)" : "value.ordinal()";
        yield switch (enumeration.width()) {
          case 1 -> "(byte) " + number;
          case 2 -> "(short) " + number;
          default -> number;
        };
      }
      case FieldType.Reference _ -> "value";
      case FieldType.Embedded _, FieldType.BitField _, FieldType.InlineText _ -> throw noValue();
    };
  }

  /** The constant of {@code ValueLayout} for a word of that many bytes. */
  static String wordLayout(long bytes) {
    return switch ((int) bytes) {
      case 8 -> "JAVA_LONG_UNALIGNED";
      case 4 -> "JAVA_INT_UNALIGNED";
      case 2 -> "JAVA_SHORT_UNALIGNED";
      default -> "JAVA_BYTE";
    };
  }

  /** Zero as a word of that many bytes. */
  static String zero(long bytes) {
    return switch ((int) bytes) {
      case 8, 4 -> "0";
      case 2 -> "(short) 0";
      default -> "(byte) 0";
    };
  }

  private static IllegalArgumentException noValue() {
    return new IllegalArgumentException("not a value of whole bytes");
  }
}
