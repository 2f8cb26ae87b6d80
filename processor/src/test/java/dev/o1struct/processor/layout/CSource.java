package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.rules.FieldTypes;
import java.util.List;

/** A C program that declares the same structs and prints sizes, alignments and offsets. */
final class CSource {
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder main = new StringBuilder();

  private CSource() {}

  static String of(List<StructModel> structs) {
    CSource source = new CSource();
    structs.forEach(source::declare);
    return """
    #include <stdbool.h>
    #include <stddef.h>
    #include <stdint.h>
    #include <stdio.h>
    #include <uchar.h>

    %s
    int main(void) {
    %s  return 0;
    }
    """
        .formatted(source.types, source.main);
  }

  /** What the program prints if both compilers agree. */
  static String expected(List<LayoutPlan> plans) {
    StringBuilder text = new StringBuilder();
    for (LayoutPlan plan : plans) {
      String name = plan.name().simpleName();
      text.append(name + " " + plan.size() + " " + plan.alignment() + "\n");
      plan.fields()
          .forEach(
              f -> text.append(name + "." + f.name() + " " + f.offset() + " " + f.bytes() + "\n"));
    }
    return text.toString();
  }

  private void declare(StructModel struct) {
    String name = struct.name().simpleName();
    types.append("struct ").append(name).append(" {\n");
    main.append(
        "  printf(\"%s %%zu %%zu\\n\", sizeof(struct %s), _Alignof(struct %s));\n"
            .formatted(name, name, name));
    for (List<FieldModel> run : Unions.runs(struct.fields())) {
      String union = Unions.unionOf(run.getFirst());
      if (union.isEmpty()) {
        member(name, "", run.getFirst());
      } else {
        types.append(" union {\n");
        Unions.arms(run).forEach(arm -> arm(name, union, arm));
        types.append(" } ").append(union).append(";\n");
      }
    }
    types.append("};\n");
  }

  private void arm(String struct, String union, List<FieldModel> arm) {
    if (arm.size() == 1) {
      member(struct, union + ".", arm.getFirst());
      return;
    }
    String name = Unions.armOf(arm.getFirst());
    types.append(" struct {\n");
    arm.forEach(field -> member(struct, union + "." + name + ".", field));
    types.append(" } ").append(name).append(";\n");
  }

  private void member(String struct, String path, FieldModel field) {
    var length = field.marks().length();
    types.append(
        "  %s %s%s%s;\n"
            .formatted(
                type(FieldTypes.typeOf(field)),
                field.name(),
                length == null ? "" : "[" + length.value() + "]",
                FieldTypes.typeOf(field) instanceof FieldType.InlineText(int capacity, _, _)
                    ? "[" + capacity + "]"
                    : ""));
    main.append(
        "  printf(\"%s.%s %%zu %%zu\\n\", offsetof(struct %s, %s), sizeof(((struct %s *)0)->%s));\n"
            .formatted(
                struct, field.name(), struct, path + field.name(), struct, path + field.name()));
  }

  /** The C type of one element. */
  static String type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case BYTE, I8 -> "int8_t";
            case U8 -> "uint8_t";
            case BOOLEAN -> "bool";
            case SHORT, I16 -> "int16_t";
            case U16 -> "uint16_t";
            case CHAR -> "char16_t";
            case INT -> "int32_t";
            case U32_BITS, U32 -> "uint32_t";
            case FLOAT -> "float";
            case LONG -> "int64_t";
            case U64 -> "uint64_t";
            case DOUBLE -> "double";
            case NAME, POINTER -> "void *";
          };
      case FieldType.Enumeration(_, int width, _) -> "uint" + 8 * width + "_t";
      case FieldType.InlineText _ -> "char";
      case FieldType.BitField(var declared, _) -> type(declared);
      case FieldType.Reference(_, boolean compressed, _) -> compressed ? "uint32_t" : "void *";
      case FieldType.Embedded(var name) -> "struct " + name.simpleName();
    };
  }
}
