package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Marks.IntegerMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.ScalarKind;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a getter's type and annotations together mean: the one place that knows all combinations.
 */
public final class FieldTypes {
  private static final int DEFAULT_ENUM_WIDTH = 4;

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

  /** Java types by annotation, in the order in which messages name them. */
  private static final Map<String, Map<String, ScalarKind>> MARKED =
      Map.of(
          "U8", Map.of("int", ScalarKind.U8),
          "U16", Map.of("int", ScalarKind.U16),
          "U32", new TreeMap<>(Map.of("int", ScalarKind.U32_BITS, "long", ScalarKind.U32)),
          "U64", Map.of("long", ScalarKind.U64),
          "I8", Map.of("int", ScalarKind.I8),
          "I16", Map.of("int", ScalarKind.I16));

  private FieldTypes() {}

  /** The answer: a type or the reason why there is none. */
  public sealed interface Resolution {
    /**
     * The declaration makes sense.
     *
     * @param type what it means
     */
    record Resolved(FieldType type) implements Resolution {}

    /**
     * It does not.
     *
     * @param problem why
     */
    record Rejected(Problem problem) implements Resolution {}
  }

  /**
   * What the field is in memory.
   *
   * @throws IllegalStateException if {@link #resolve} rejects it
   */
  public static FieldType typeOf(FieldModel field) {
    return switch (resolve(field)) {
      case Resolution.Resolved(FieldType type) -> type;
      case Resolution.Rejected(Problem problem) ->
          throw new IllegalStateException("unchecked field: problem=" + problem.message());
    };
  }

  /** What the field is in memory, or why it cannot be. */
  public static Resolution resolve(FieldModel field) {
    Marks marks = field.marks();
    if (marks.integers().size() > 1) {
      return contradiction(field, marks.integers().get(0), marks.integers().get(1));
    }
    if (marks.reference() != null) {
      return reference(field, marks.reference());
    }
    if (!marks.integers().isEmpty()) {
      return integer(field, marks.integers().getFirst());
    }
    if (marks.enumWidth() != null && !(field.type() instanceof JavaType.Enumerated)) {
      return rejected(
          Rule.ENUM_WIDTH,
          marks.enumWidth().place(),
          "%s is %s, not an enum; leave @EnumWidth out, or use @U8, @U16, @I8, @I16 with an int",
          field.name(),
          article(field.type()));
    }
    return switch (field.type()) {
      case JavaType.Primitive(String name) ->
          new Resolution.Resolved(new FieldType.Scalar(plain(name)));
      case JavaType.Enumerated type -> enumeration(field, type);
      case JavaType.Struct(var name) -> new Resolution.Resolved(new FieldType.Embedded(name));
      case JavaType.Other(String text) ->
          rejected(
              Rule.UNSUPPORTED_TYPE,
              field.place(),
              "%s has type %s, which has no fixed place in memory; %s",
              field.name(),
              text,
              Advice.insteadOf(text, field.name()));
    };
  }

  private static Resolution reference(FieldModel field, Place place) {
    Marks marks = field.marks();
    if (!marks.integers().isEmpty()) {
      IntegerMark integer = marks.integers().getFirst();
      return rejected(
          Rule.CONTRADICTION,
          integer.place(),
          "%s is both @Ref and @%s; a reference is 8 bytes already: leave @%s out",
          field.name(),
          integer.name(),
          integer.name());
    }
    if (marks.enumWidth() != null) {
      return rejected(
          Rule.CONTRADICTION,
          marks.enumWidth().place(),
          "%s is both @Ref and @EnumWidth; a reference is 8 bytes already: leave @EnumWidth out",
          field.name());
    }
    return switch (field.type()) {
      case JavaType.Struct(var name) -> new Resolution.Resolved(new FieldType.Reference(name));
      case JavaType.Primitive(String name) when name.equals("long") ->
          new Resolution.Resolved(new FieldType.Reference(null));
      default ->
          rejected(
              Rule.REFERENCE_TYPE,
              place,
              "%s is a @Ref of type %s; write \"@Ref long %s\" for a handle of any kind, or a"
                  + " type annotated with @Struct",
              field.name(),
              field.type(),
              declarator(field));
    };
  }

  private static Resolution integer(FieldModel field, IntegerMark mark) {
    NumberMark width = field.marks().enumWidth();
    if (width != null) {
      return rejected(
          Rule.CONTRADICTION,
          width.place(),
          "%s is both @%s and @EnumWidth; keep @EnumWidth for an enum, @%s for a number",
          field.name(),
          mark.name(),
          mark.name());
    }
    Map<String, ScalarKind> kinds = MARKED.getOrDefault(mark.name(), Map.of());
    ScalarKind kind = kinds.get(field.type().toString());
    if (kind != null) {
      return new Resolution.Resolved(new FieldType.Scalar(kind));
    }
    return rejected(
        Rule.INTEGER_TYPE,
        mark.place(),
        "%s is @%s with type %s; write \"@%s %s %s\"",
        field.name(),
        mark.name(),
        field.type(),
        mark.name(),
        String.join("\" or \"@" + mark.name() + " ", kinds.keySet()),
        declarator(field));
  }

  private static Resolution enumeration(FieldModel field, JavaType.Enumerated type) {
    NumberMark mark = field.marks().enumWidth();
    int width = mark == null ? DEFAULT_ENUM_WIDTH : mark.value();
    Place place = mark == null ? field.place() : mark.place();
    if (width != 1 && width != 2 && width != 4) {
      return rejected(
          Rule.ENUM_WIDTH,
          place,
          "%s has @EnumWidth(%d); write 1, 2 or 4 bytes",
          field.name(),
          width);
    }
    if (type.constants() == 0) {
      return rejected(
          Rule.ENUM_CONSTANTS,
          field.place(),
          "%s is of the enum %s, which has no constants to store; give it one, or leave %s out",
          field.name(),
          type,
          field.name());
    }
    if (type.constants() > 1L << (8 * width)) {
      return rejected(
          Rule.ENUM_CONSTANTS,
          place,
          "%s stores %s in %d byte, but %s has %d constants; write @EnumWidth(%d)",
          field.name(),
          type,
          width,
          type,
          type.constants(),
          width * 2);
    }
    return new Resolution.Resolved(new FieldType.Enumeration(type.name(), width));
  }

  private static Resolution contradiction(FieldModel field, IntegerMark one, IntegerMark other) {
    return rejected(
        Rule.CONTRADICTION,
        other.place(),
        "%s is both @%s and @%s; keep one of them",
        field.name(),
        one.name(),
        other.name());
  }

  private static ScalarKind plain(String type) {
    return Objects.requireNonNull(PLAIN.get(type), type);
  }

  private static String declarator(FieldModel field) {
    return field.name() + (field.indexed() ? "(int index)" : "()");
  }

  private static String article(JavaType type) {
    return switch (type) {
      case JavaType.Struct struct -> "the struct " + struct;
      default -> "of type " + type;
    };
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static Resolution rejected(Rule rule, Place place, String format, Object... arguments) {
    return new Resolution.Rejected(new Problem(rule, String.format(format, arguments), place));
  }
}
