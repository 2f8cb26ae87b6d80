package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of fields, each once: none that generated code needs for itself. */
final class NameRules {
  /** Methods of the generated classes, and those of {@code Object}. */
  private static final Set<String> RESERVED =
      Set.of(
          "clear",
          "clone",
          "copy",
          "equals",
          "finalize",
          "getClass",
          "handle",
          "hash",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "wrap");

  /** Methods of tagged unions and their cases. */
  private static final Set<String> FAMILY = Set.of("become", "tagged", "place");

  /** A method that cannot be called by its name alone: JLS 3.9. */
  private static final String UNCALLABLE = "yield";

  private NameRules() {}

  static List<Problem> check(StructModel struct) {
    List<Problem> problems = new ArrayList<>();
    Map<String, FieldModel> byConstant = new HashMap<>();
    for (FieldModel field : struct.fields()) {
      checkField(struct, field).ifPresent(problems::add);
      FieldModel other = byConstant.putIfAbsent(ConstantName.stemOf(field.name()), field);
      if (other != null && other.name().equals(field.name())) {
        problems.add(
            new Problem(
                Rule.DUPLICATE_FIELD,
                "%s is declared twice, with and without an index; keep one of them"
                    .formatted(field.name()),
                field.place()));
      } else if (other != null) {
        problems.add(
            clash(
                field,
                "%s and %s would both have the constant %s_OFFSET; give one another name"
                    .formatted(other.name(), field.name(), ConstantName.stemOf(field.name()))));
      }
    }
    return problems;
  }

  private static Optional<Problem> checkField(StructModel struct, FieldModel field) {
    if (field.name().equals(UNCALLABLE)) {
      return Optional.of(
          clash(
              field,
              "yield is a word of Java, so that generated classes cannot call it; give the field"
                  + " another name"));
    }
    return RESERVED.contains(field.name()) || isOfFamily(struct, field)
        ? Optional.of(
            clash(
                field,
                "%s is the name of a method that generated classes have; give the field another"
                        .formatted(field.name())
                    + " name"))
        : Optional.empty();
  }

  /** Whether tagged unions and their cases have a method, or a constant, of that name. */
  private static boolean isOfFamily(StructModel struct, FieldModel field) {
    boolean member =
        struct.declaration().form().isSealed() || struct.declaration().tagging().isCase();
    return member
        && (ConstantName.stemOf(field.name()).equals("TAG") || FAMILY.contains(field.name()));
  }

  private static Problem clash(FieldModel field, String explanation) {
    return new Problem(Rule.NAME_CLASH, explanation, field.place());
  }
}
