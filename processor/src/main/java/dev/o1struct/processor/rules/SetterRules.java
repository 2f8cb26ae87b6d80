package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Indexes;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.SetterModel;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Setters, beside their getters. */
final class SetterRules {
  private SetterRules() {}

  static List<Problem> check(TypedStruct struct) {
    Set<String> seen = new HashSet<>();
    Stream<Problem> ofFields =
        struct.fields().stream()
            .filter(field -> seen.add(field.name()))
            .flatMap(field -> Stream.concat(annotated(field), shape(field).stream()));
    Stream<Problem> ofOrphans =
        struct.model().orphans().stream()
            .filter(orphan -> !hasStrayGetter(struct, orphan))
            .map(SetterRules::orphan);
    return Stream.concat(ofFields, ofOrphans).toList();
  }

  private static Stream<Problem> annotated(TypedField field) {
    return field.declared().setters().stream()
        .flatMap(setter -> Stream.ofNullable(setter.marks().first()))
        .map(place ->
            new Problem(
                Rule.SETTER_ANNOTATED,
                "the setter of %s is annotated; write all annotations of a field on its getter"
                    .formatted(field.name()),
                place));
  }

  /** The first thing that is wrong with the setters of a field; the rest may follow from it. */
  private static Optional<Problem> shape(TypedField typed) {
    FieldModel field = typed.declared();
    if (!field.settable() || field.indexes() > 0 != field.marks().has(Mark.Length.class)) {
      return Optional.empty();
    }
    SetterModel setter = field.setters().getFirst();
    if (typed.typeIfAny() instanceof FieldType.Embedded) {
      return problem(
          Rule.EMBEDDED_SETTER,
          "%s is the struct %s itself, not a reference to it, so it has no setter; copy with %s,"
                  .formatted(field.name(), field.type(), copyCall(field.type()))
              + " or write \"@Ref\" on the getter",
          setter);
    }
    if (field.setters().size() > 1) {
      return problem(
          Rule.DUPLICATE_SETTER,
          "%s has %d setters; keep \"%s\""
              .formatted(field.name(), field.setters().size(), rightSetter(field)),
          field.setters().get(1));
    }
    if (setter.indexes() != field.indexes()) {
      return problem(
          Rule.SETTER_INDEX,
          "the setter of %s takes %s, unlike its getter; write \"%s\""
              .formatted(field.name(), count(setter.indexes()), rightSetter(field)),
          setter);
    }
    if (!setter.type().equals(field.type())) {
      return Optional.of(
          new Problem(
              Rule.SETTER_TYPE,
              "the setter of %s takes %s, but its getter returns %s; write \"%s\""
                  .formatted(field.name(), setter.type(), field.type(), rightSetter(field)),
              setter.valuePlace()));
    }
    return Optional.empty();
  }

  private static String count(int indexes) {
    return switch (indexes) {
      case 0 -> "no index";
      case 1 -> "an index";
      default -> indexes + " indexes";
    };
  }

  private static String copyCall(JavaType type) {
    return type.toString().replace('.', '_') + "Struct.copy";
  }

  private static String rightSetter(FieldModel field) {
    return "void " + field.setterDeclarator();
  }

  private static Problem orphan(SetterModel setter) {
    return new Problem(
        Rule.SETTER_WITHOUT_GETTER,
        "%s has a setter but no getter; write \"%s %s(%s)\" before it"
            .formatted(
                setter.name(), setter.type(), setter.name(), Indexes.parameters(setter.indexes())),
        setter.place());
  }

  /** Whether a getter was meant but misshapen, which is reported already. */
  private static boolean hasStrayGetter(TypedStruct struct, SetterModel orphan) {
    return struct.model().strays().stream()
        .anyMatch(stray -> stray.signature().startsWith(orphan.name() + "("));
  }

  private static Optional<Problem> problem(Rule rule, String explanation, SetterModel setter) {
    return Optional.of(new Problem(rule, explanation, setter.place()));
  }
}
