package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.ScalarKind;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
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
      case FieldType.Tag(int bytes, _) -> enumLayout(bytes);
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
    if (field.type() instanceof FieldType.BitField bits) {
      return new BitAccess(field, bits).read(address);
    }
    return field.transfer().atomic()
        ? decode(field.type(), atomic(field, "getVolatile", address, List.of()))
        : decode(field.type(), CodeBlock.of("MEMORY.get($L, $L)", format(field), address));
  }

  /** The constant of {@code ValueLayout} for access by several threads, naturally aligned. */
  static String atomicLayout(FieldType type) {
    return accessLayout(type).replace("_UNALIGNED", "");
  }

  /** The name of the constant through which several threads access the field. */
  static String atomicName(PlacedField field) {
    return field.constant() + "_ATOMIC";
  }

  /**
   * Calls a method of the field's {@code VarHandle}.
   *
   * @param values the variables that it takes, as the field's Java type
   * @return what the field stores, if the method gives that
   */
  static CodeBlock atomic(
      PlacedField field, String method, CodeBlock address, List<String> values) {
    CodeBlock.Builder call = CodeBlock.builder();
    if (method.startsWith("get")) { // what a VarHandle gives has the type that it is cast to
      call.add(
          "($L) ", atomicLayout(field.type()).substring("JAVA_".length()).toLowerCase(Locale.ROOT));
    }
    call.add("$L.$L(MEMORY, $L", atomicName(field), method, address);
    values.forEach(value -> call.add(", $L", encode(field.type(), value)));
    return call.add(")").build();
  }

  /** The Java type of what was read, as {@link #read} gives it. */
  static CodeBlock decode(PlacedField field, CodeBlock stored) {
    return decode(field.type(), stored);
  }

  /** The constant with which the field is accessed: one of its own if it has a byte order. */
  static String format(PlacedField field) {
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
          enumeration.isSigned() ? stored : unsigned(enumeration.width(), stored);
      case FieldType.Tag(int bytes, _) -> unsigned(bytes, stored);
      case FieldType.Reference(_, boolean compressed, _) ->
          compressed ? CodeBlock.of("$T.expand($L)", Names.COMPRESSED_HANDLE, stored) : stored;
      case FieldType.Embedded _, FieldType.BitField _, FieldType.InlineText _ -> throw noValue();
    };
  }

  private static CodeBlock unsigned(int bytes, CodeBlock stored) {
    return switch (bytes) {
      case 1 -> CodeBlock.of("$L & 0xFF", stored);
      case 2 -> CodeBlock.of("$L & 0xFFFF", stored);
      default -> stored;
    };
  }

  /** Writes {@code value} to the field. */
  static CodeBlock write(PlacedField field, CodeBlock address) {
    if (field.transfer().atomic()) {
      return atomic(field, "setVolatile", address, List.of("value"));
    }
    return CodeBlock.of(
        "MEMORY.set($L, $L, $L)", format(field), address, encode(field.type(), "value"));
  }

  /** Writes the number of a case to the tag. */
  static CodeBlock writeTag(PlacedField field, CodeBlock address, String code) {
    String narrowed =
        switch ((int) field.stride()) {
          case 1 -> "(byte) ";
          case 2 -> "(short) ";
          default -> "";
        };
    return CodeBlock.of("MEMORY.set($L, $L, $L$L)", format(field), address, narrowed, code);
  }

  /** What is stored for the value of a variable. */
  private static CodeBlock encode(FieldType type, String variable) {
    return type instanceof FieldType.Reference(_, boolean compressed, _) && compressed
        ? CodeBlock.of("$T.of($L)", Names.COMPRESSED_HANDLE, variable)
        : CodeBlock.of("$L", stored(type, variable));
  }

  private static String stored(FieldType type, String variable) {
    return switch (type) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case BOOLEAN -> "(byte) (" + variable + " ? 1 : 0)";
            case I8, U8 -> "(byte) " + variable;
            case I16, U16 -> "(short) " + variable;
            case U32 -> "(int) " + variable;
            default -> variable;
          };
      case FieldType.Enumeration enumeration -> {
        String number = enumeration.isCoded() ? "code(" + variable + ")" : variable + ".ordinal()";
        yield switch (enumeration.width()) {
          case 1 -> "(byte) " + number;
          case 2 -> "(short) " + number;
          default -> number;
        };
      }
      case FieldType.Reference _ -> variable;
      case FieldType.Embedded _, FieldType.BitField _, FieldType.InlineText _, FieldType.Tag _ ->
          throw noValue();
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
