package dev.o1struct.processor.document;

import dev.o1struct.annotations.I16;
import dev.o1struct.annotations.I8;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;
import dev.o1struct.annotations.U8;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.Endianness;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.ScalarKind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What fields are in C, and the headers that a struct includes for it. */
final class CTypes {
  /** Bytes of which C is told nothing but where they are. */
  static final String OPAQUE = "unsigned char";

  private static final String INTEGERS = "<stdint.h>";

  private final TreeSet<String> systemIncludes = new TreeSet<>(List.of("<stddef.h>"));
  private final TreeSet<String> includes = new TreeSet<>();

  /** In angle brackets. */
  SortedSet<String> systemIncludes() {
    return systemIncludes;
  }

  /** Those of embedded structs: paths in the folder of headers. */
  SortedSet<String> includes() {
    return includes;
  }

  /** Whether C has no type for it: the compiler would take its bytes in the wrong order. */
  static boolean isOpaque(PlacedField field) {
    return field.transfer().order() == Endianness.BIG_ENDIAN;
  }

  /** The type of a member, and behind its name the brackets. */
  String declaration(PlacedField field, String member) {
    String elements = field.declarator().substring(field.name().length());
    if (isOpaque(field)) {
      return OPAQUE + " " + member + elements + "[" + field.stride() + "]";
    }
    String bytes =
        field.type() instanceof FieldType.InlineText text ? "[" + text.capacity() + "]" : "";
    String type = of(field.type());
    String whole = field.transfer().atomic() ? "_Atomic(" + type + ")" : type;
    String space = whole.endsWith("*") ? "" : " ";
    return whole + space + member + elements + bytes;
  }

  /** The type of one element. */
  String of(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> of(kind);
      case FieldType.Enumeration stored -> {
        String sign = stored.isSigned() ? "int" : "uint";
        yield from(INTEGERS, sign + stored.width() * Byte.SIZE + "_t");
      }
      case FieldType.Tag(int bytes, _) -> from(INTEGERS, "uint" + bytes * Byte.SIZE + "_t");
      case FieldType.BitField(var declared, _) -> of(declared);
      case FieldType.InlineText _ -> "char";
      case FieldType.Reference reference ->
          from(INTEGERS, reference.compressed() ? "uint32_t" : "uint64_t");
      case FieldType.Embedded struct -> {
        includes.add(ResourceFile.pathOf(struct.name(), ".h"));
        yield "struct " + tag(struct.name());
      }
    };
  }

  private String of(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> from("<stdbool.h>", "bool");
      case CHAR -> from("<uchar.h>", "char16_t");
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case BYTE, I8 -> from(INTEGERS, "int8_t");
      case U8 -> from(INTEGERS, "uint8_t");
      case SHORT, I16 -> from(INTEGERS, "int16_t");
      case U16 -> from(INTEGERS, "uint16_t");
      case INT -> from(INTEGERS, "int32_t");
      case U32_BITS, U32 -> from(INTEGERS, "uint32_t");
      case LONG -> from(INTEGERS, "int64_t");
      case U64, NAME -> from(INTEGERS, "uint64_t");
      case POINTER -> "void *";
    };
  }

  private String from(String header, String type) {
    systemIncludes.add(header);
    return type;
  }

  /** The bytes of the unit in which a bit field lies. */
  static long unitOf(PlacedField field) {
    return switch (field.type().value()) {
      case FieldType.Scalar(var kind) -> kind.bytes();
      case FieldType.Enumeration stored -> stored.width();
      default -> throw new IllegalArgumentException("not a bit field: name=" + field.name());
    };
  }

  /** What the getter's declaration says, without packages. */
  static String javaType(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> kind.javaType().word();
      case FieldType.Enumeration stored -> stored.type().displayName();
      case FieldType.Tag _ -> "int";
      case FieldType.BitField(var declared, _) -> javaType(declared);
      case FieldType.InlineText text -> text.javaType();
      case FieldType.Reference(var target, _, _) -> target == null ? "@Ref long" : "@Ref " + target;
      case FieldType.Embedded(var struct) -> struct.toString();
    };
  }

  /** The name behind the word {@code struct}. */
  static String tag(QualifiedName name) {
    return CNames.of(name.generated("").simpleName());
  }
}
