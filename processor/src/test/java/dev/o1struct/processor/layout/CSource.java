package dev.o1struct.processor.layout;

import dev.o1struct.annotations.I16;
import dev.o1struct.annotations.I8;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;
import dev.o1struct.annotations.U8;
import dev.o1struct.processor.Declare;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.types.TypedStruct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A C program that declares the same structs and prints sizes, alignments and offsets. */
final class CSource {
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder main = new StringBuilder();
  private final Map<QualifiedName, StructModel> known = new HashMap<>();

  /** Whether the member before has a cache line of its own, so that the next starts another. */
  private boolean afterLine;

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
    known.put(struct.name(), struct);
    afterLine = false;
    String name = struct.name().simpleName();
    Marks arrangement = struct.declaration().marks();
    String packed = arrangement.layoutMode() == LayoutMode.PACKED ? "__attribute__((packed)) " : "";
    String aligned =
        arrangement.has(Mark.Align.class) ? aligned(arrangement.requestedAlignment()) : "";
    types.append("struct ").append(packed).append(aligned).append(name).append(" {\n");
    main.append(
        "  printf(\"%s %%zu %%zu\\n\", sizeof(struct %s), _Alignof(struct %s));\n"
            .formatted(name, name, name));
    for (QualifiedName header : struct.declaration().headers()) {
      types.append("  struct ").append(header.simpleName()).append(" base;\n");
      printHeader(name, "base.", header);
    }
    for (List<FieldModel> run : Unions.runs(struct.fields())) {
      String union = Unions.unionOf(run.getFirst());
      if (union.isEmpty()) {
        member(name, "", run.getFirst());
      } else {
        // On the member, since a packed struct disregards what its members' types ask for.
        String asked = requested(run, afterLine);
        afterLine = false;
        types.append(" union ").append(packed).append("{\n");
        Unions.arms(run).forEach(arm -> arm(name, union, packed, arm));
        types.append(" } ").append(union).append(asked).append(";\n");
      }
    }
    types.append("};\n");
  }

  private void printHeader(String struct, String path, QualifiedName header) {
    StructModel model = Objects.requireNonNull(known.get(header));
    model.declaration().headers().forEach(first -> printHeader(struct, path + "base.", first));
    for (FieldModel field : model.fields()) {
      String union = Unions.unionOf(field);
      String arm = Unions.armOf(field);
      boolean alone =
          model.fields().stream()
                  .filter(other -> Unions.unionOf(other).equals(union))
                  .filter(other -> Unions.armOf(other).equals(arm))
                  .count()
              == 1;
      String way = (union.isEmpty() ? "" : union + ".") + (arm.isEmpty() || alone ? "" : arm + ".");
      print(struct, path + way, field);
    }
  }

  private static String aligned(long bytes) {
    return "__attribute__((aligned(" + bytes + "))) ";
  }

  private void arm(String struct, String union, String packed, List<FieldModel> arm) {
    if (arm.size() == 1) {
      member(struct, union + ".", arm.getFirst());
      return;
    }
    String name = Unions.armOf(arm.getFirst());
    types.append(" struct ").append(packed).append("{\n");
    arm.forEach(field -> member(struct, union + "." + name + ".", field));
    types.append(" } ").append(name).append(requested(arm, false)).append(";\n");
  }

  private static String requested(List<FieldModel> fields, boolean afterLine) {
    long alignment =
        fields.stream().mapToLong(field -> field.marks().requestedAlignment()).max().orElseThrow();
    long asked = Math.max(alignment, afterLine ? 64 : 1);
    return asked > 1 ? " " + aligned(asked) : "";
  }

  private void member(String struct, String path, FieldModel field) {
    Marks marks = field.marks();
    long alignment = Math.max(marks.requestedAlignment(), afterLine ? 64 : 1);
    boolean line = marks.has(Mark.CacheLine.class);
    boolean asked = afterLine || marks.has(Mark.Align.class) || line;
    afterLine = line;
    FieldType type = typeOf(field);
    types.append(
        "  %s %s%s%s;\n"
            .formatted(
                type(type),
                declarator(field),
                type instanceof FieldType.InlineText(int capacity, _, _)
                    ? "[" + capacity + "]"
                    : "",
                asked ? " " + aligned(alignment) : ""));
    print(struct, path, field);
  }

  private void print(String struct, String path, FieldModel field) {
    main.append(
        "  printf(\"%s.%s %%zu %%zu\\n\", offsetof(struct %s, %s), sizeof(((struct %s *)0)->%s));\n"
            .formatted(
                struct, field.name(), struct, path + field.name(), struct, path + field.name()));
  }

  /** Its name, and its lengths if it is an array. */
  static String declarator(FieldModel field) {
    return field
        .marks()
        .all(Mark.Length.class)
        .flatMap(length -> length.values().stream())
        .map(length -> "[" + length + "]")
        .collect(Collectors.joining("", field.name(), ""));
  }

  /** What a field is in memory. */
  static FieldType typeOf(FieldModel field) {
    return TypedStruct.of(Declare.struct("S", field)).fields().getFirst().type();
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
      case FieldType.Tag(int bytes, _) -> "uint" + 8 * bytes + "_t";
      case FieldType.Embedded part -> "struct " + part.name().simpleName();
    };
  }
}
