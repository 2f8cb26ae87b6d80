package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.KindMarks;
import dev.o1struct.processor.model.KindMarks.BitsMark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Marks.IntegerMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.ScalarKind;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** Java types by annotation. */
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

  /** Whether the order of bytes makes a difference: for numbers and enums of several. */
  public static boolean hasByteOrder(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> kind.bytes() > 1 && !kind.isHandle();
      case FieldType.Enumeration enumeration -> enumeration.width() > 1;
      case FieldType.Tag tag -> tag.bytes() > 1;
      default -> false;
    };
  }

  /** What the field is in memory, or why it cannot be. */
  public static Resolution resolve(FieldModel field) {
    Resolution whole = KindRules.resolve(field).orElseGet(() -> whole(field));
    BitsMark bits = field.marks().kinds().bits();
    return bits != null && whole instanceof Resolution.Resolved(FieldType type)
        ? BitFields.resolve(field, type, bits)
        : whole;
  }

  /** What the field is without {@code @Bits}. */
  private static Resolution whole(FieldModel field) {
    Marks marks = field.marks();
    if (marks.integers().size() > 1) {
      IntegerMark second = marks.integers().get(1);
      return contradiction(
          field, marks.integers().getFirst().name(), second.name(), second.place());
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
          "%s has @EnumWidth, but its type is %s, not an enum; leave @EnumWidth out"
              .formatted(field.name(), field.type()));
    }
    return switch (field.type()) {
      case JavaType.Primitive(String name) ->
          new Resolution.Resolved(
              new FieldType.Scalar(Objects.requireNonNull(PLAIN.get(name), name)));
      case JavaType.Enumerated type -> enumeration(field, type);
      case JavaType.Struct(var name) -> new Resolution.Resolved(new FieldType.Embedded(name));
      case JavaType.Characters(String text) -> unsupported(field, text);
      case JavaType.Other(String text) -> unsupported(field, text);
    };
  }

  private static Resolution unsupported(FieldModel field, String type) {
    return rejected(
        Rule.UNSUPPORTED_TYPE,
        field.place(),
        "%s has type %s, which has no fixed place in memory; %s"
            .formatted(field.name(), type, Advice.insteadOf(type, declarator(field))));
  }

  private static Resolution reference(FieldModel field, Place place) {
    Marks marks = field.marks();
    if (!marks.integers().isEmpty()) {
      IntegerMark integer = marks.integers().getFirst();
      return contradiction(field, "Ref", integer.name(), integer.place());
    }
    if (marks.enumWidth() != null) {
      return contradiction(field, "Ref", "EnumWidth", marks.enumWidth().place());
    }
    return switch (field.type()) {
      case JavaType.Struct(var name) -> referenceTo(name, marks);
      case JavaType.Primitive(String name) when name.equals("long") -> referenceTo(null, marks);
      default ->
          rejected(
              Rule.REFERENCE_TYPE,
              place,
              "%s is a @Ref of type %s; write \"@Ref long %s\" for a handle of any kind, or a type"
                      .formatted(field.name(), field.type(), declarator(field))
                  + " annotated with @Struct");
    };
  }

  private static Resolution referenceTo(@Nullable QualifiedName target, Marks marks) {
    KindMarks kinds = marks.kinds();
    return new Resolution.Resolved(
        new FieldType.Reference(target, kinds.compressed(), kinds.nullness()));
  }

  private static Resolution integer(FieldModel field, IntegerMark mark) {
    NumberMark width = field.marks().enumWidth();
    if (width != null) {
      return contradiction(field, mark.name(), "EnumWidth", width.place());
    }
    Map<String, ScalarKind> kinds = Objects.requireNonNull(MARKED.get(mark.name()), mark.name());
    ScalarKind kind = kinds.get(field.type().toString());
    if (kind != null) {
      return new Resolution.Resolved(new FieldType.Scalar(kind));
    }
    String choices =
        kinds.keySet().stream()
            .map(type -> "\"@%s %s %s\"".formatted(mark.name(), type, declarator(field)))
            .collect(Collectors.joining(" or "));
    return rejected(
        Rule.INTEGER_TYPE,
        mark.place(),
        "%s is @%s with type %s; write %s"
            .formatted(field.name(), mark.name(), field.type(), choices));
  }

  private static Resolution enumeration(FieldModel field, JavaType.Enumerated type) {
    NumberMark mark = field.marks().enumWidth();
    int width = mark == null ? DEFAULT_ENUM_WIDTH : mark.value();
    Place place = mark == null ? field.place() : mark.place();
    int constants = type.constants().size();
    if (width != 1 && width != 2 && width != 4) {
      return rejected(
          Rule.ENUM_WIDTH,
          place,
          "%s has @EnumWidth(%d); write 1, 2 or 4 bytes".formatted(field.name(), width));
    }
    if (constants == 0) {
      return rejected(
          Rule.ENUM_CONSTANTS,
          field.place(),
          "%s is of the enum %s, which has no constant to store; give it one, or leave %s out"
              .formatted(field.name(), type, field.name()));
    }
    if (EnumCodes.areUsed(type)) {
      return EnumCodes.problem(field, type, width, place)
          .<Resolution>map(Resolution.Rejected::new)
          .orElseGet(() -> new Resolution.Resolved(EnumCodes.typeOf(type, width)));
    }
    if (constants > 1L << (8 * width)) {
      return rejected(
          Rule.ENUM_CONSTANTS,
          place,
          "%s stores %s in %d byte%s, but %s has %d constants; write @EnumWidth(%d)"
              .formatted(
                  field.name(), type, width, width == 1 ? "" : "s", type, constants, width * 2));
    }
    return new Resolution.Resolved(new FieldType.Enumeration(type.name(), width, new TreeMap<>()));
  }

  private static Resolution contradiction(
      FieldModel field, String one, String other, Place otherPlace) {
    return rejected(
        Rule.CONTRADICTION,
        otherPlace,
        "%s is both @%s and @%s, which say different things about its bytes; keep one of them"
            .formatted(field.name(), one, other));
  }

  private static String declarator(FieldModel field) {
    return field.name() + (field.indexed() ? "(int index)" : "()");
  }

  private static Resolution rejected(Rule rule, Place place, String explanation) {
    return new Resolution.Rejected(new Problem(rule, explanation, place));
  }
}
