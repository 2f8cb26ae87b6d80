package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.TextAccessor;
import dev.o1struct.processor.rules.FieldTypes.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of fields: each once, and none that generated code needs for itself. */
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

  private NameRules() {}

  static List<Problem> check(StructModel struct) {
    List<Problem> problems = new ArrayList<>(textAccessors(struct));
    Map<String, FieldModel> byConstant = new HashMap<>();
    for (FieldModel field : struct.fields()) {
      if (RESERVED.contains(field.name()) || isOfFamily(struct, field)) {
        problems.add(
            clash(
                field,
                "%s is the name of a method that generated classes have; give the field another"
                        .formatted(field.name())
                    + " name"));
      }
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

  /** Whether tagged unions and their cases have a method, or a constant, of that name. */
  private static boolean isOfFamily(StructModel struct, FieldModel field) {
    boolean member = struct.declaration().isSealed() || struct.declaration().tagging().isCase();
    return member
        && (ConstantName.stemOf(field.name()).equals("TAG") || FAMILY.contains(field.name()));
  }

  /** Fields named like the accessors that a text has beside its getter. */
  private static List<Problem> textAccessors(StructModel struct) {
    List<Problem> problems = new ArrayList<>();
    for (FieldModel text : struct.fields()) {
      if (FieldTypes.resolve(text) instanceof Resolution.Resolved(FieldType.InlineText type)) {
        List<String> names = TextAccessor.namesFor(text.name(), type.encoding());
        struct.fields().stream()
            .filter(field -> names.contains(field.name()))
            .map(field ->
                clash(
                    field,
                    "%s is the name of an accessor of the text %s; give one of them another name"
                        .formatted(field.name(), text.name())))
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private static Problem clash(FieldModel field, String explanation) {
    return new Problem(Rule.NAME_CLASH, explanation, field.place());
  }
}
