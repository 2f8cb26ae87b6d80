package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.ScalarKind;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.Resolution.Resolved;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers, characters, truth values, and the numbers that are places of something. */
final class Numbers {
  /** Java types without annotation. */
  private static final Map<String, ScalarKind> PLAIN =
      Map.of(
          "byte", ScalarKind.BYTE,
          "boolean", ScalarKind.BOOLEAN,
          "short", ScalarKind.SHORT,
          "char", ScalarKind.CHAR,
          "int", ScalarKind.INT,
          "float", ScalarKind.FLOAT,
          "long", ScalarKind.LONG,
          "double", ScalarKind.DOUBLE);

  /** Java types by annotation. */
  private static final Map<String, Map<String, ScalarKind>> SIZED =
      Map.of(
          "U8", Map.of("int", ScalarKind.U8),
          "U16", Map.of("int", ScalarKind.U16),
          "U32", new TreeMap<>(Map.of("int", ScalarKind.U32_BITS, "long", ScalarKind.U32)),
          "U64", Map.of("long", ScalarKind.U64),
          "I8", Map.of("int", ScalarKind.I8),
          "I16", Map.of("int", ScalarKind.I16));

  private Numbers() {}

  /** A primitive type without annotation. */
  static Resolution resolve(String primitive) {
    return resolved(Objects.requireNonNull(PLAIN.get(primitive), primitive));
  }

  /** A number of another size or sign than Java's. */
  static Resolution resolve(FieldModel field, Mark.SizedInteger mark) {
    String annotation = mark.annotation();
    Map<String, ScalarKind> kinds = Objects.requireNonNull(SIZED.get(annotation), annotation);
    ScalarKind kind = kinds.get(field.type().toString());
    if (kind != null) {
      return resolved(kind);
    }
    String choices =
        kinds.keySet().stream()
            .map(type -> "\"@%s %s %s\"".formatted(annotation, type, field.declarator()))
            .collect(Collectors.joining(" or "));
    return Resolution.rejected(
        Rule.INTEGER_TYPE,
        mark.place(),
        "%s is @%s with type %s; write %s"
            .formatted(field.name(), annotation, field.type(), choices));
  }

  /** The handle of a pooled name. */
  static Resolution resolve(FieldModel field, Mark.Name mark) {
    return handle(field, ScalarKind.NAME, mark);
  }

  /** A native address. */
  static Resolution resolve(FieldModel field, Mark.Pointer mark) {
    return handle(field, ScalarKind.POINTER, mark);
  }

  private static Resolution handle(FieldModel field, ScalarKind kind, Mark mark) {
    if (field.type().equals(new JavaType.Primitive("long"))) {
      return resolved(kind);
    }
    String annotation = mark.annotation();
    return Resolution.rejected(
        Rule.HANDLE_TYPE,
        mark.place(),
        "%s is a @%s of type %s; write \"@%s long %s\""
            .formatted(field.name(), annotation, field.type(), annotation, field.declarator()));
  }

  private static Resolution resolved(ScalarKind kind) {
    return new Resolved(new FieldType.Scalar(kind));
  }
}
