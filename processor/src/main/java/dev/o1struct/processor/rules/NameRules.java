package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.names.GeneratedClass;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of fields, each once: none that generated code needs for itself. */
final class NameRules {
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
    struct.behaviours().stream()
        .filter(method -> isOverridden(struct, method))
        .map(NameRules::overridden)
        .forEach(problems::add);
    return problems;
  }

  /** Whether flyweights have a method of their own in its place. */
  private static boolean isOverridden(StructModel struct, StructModel.Behaviour method) {
    String wrap = Member.WRAP.word();
    return method.signature().equals(wrap + "(long)")
        || method.signature().equals(Member.HANDLE.word() + "()")
        || (struct.declaration().hasColumns() && method.signature().equals(wrap + "(int)"))
        || struct.fields().stream().anyMatch(field -> isOperation(field, method.name()));
  }

  private static boolean isOperation(FieldModel field, String method) {
    return field.marks().has(Mark.Atomic.class)
        && Arrays.stream(AtomicOperation.values())
            .anyMatch(operation -> operation.nameFor(field.name()).equals(method));
  }

  /** A default method that is lost where fields are read. */
  static Problem overridden(StructModel.Behaviour method) {
    return new Problem(
        Rule.NAME_CLASH,
        "%s is a method that every generated flyweight has; give it another name"
            .formatted(method.signature()),
        method.place());
  }

  private static Optional<Problem> checkField(StructModel struct, FieldModel field) {
    if (field.name().equals(UNCALLABLE)) {
      return Optional.of(
          clash(
              field,
              "yield is a word of Java, so that generated classes cannot call it; give the field"
                  + " another name"));
    }
    return isReserved(struct.declaration(), field.name())
        ? Optional.of(
            clash(
                field,
                "%s is the name of a method that generated classes have; give the field another"
                        .formatted(field.name())
                    + " name"))
        : Optional.empty();
  }

  private static boolean isReserved(Declaration declaration, String field) {
    Member.Owner owner = ownerOf(declaration);
    Set<GeneratedClass> classes = EnumSet.of(GeneratedClass.STRUCT, GeneratedClass.FLYWEIGHT);
    if (declaration.hasColumns()) {
      classes.add(GeneratedClass.COLUMNS);
    }
    return Member.refuses(field, owner, classes)
        || (owner != Member.Owner.EACH && hasConstantsOfTag(field));
  }

  private static boolean hasConstantsOfTag(String field) {
    return ConstantName.stemOf(field).equals(ConstantName.stemOf(Member.TAG.word()));
  }

  /** As what a struct has members. */
  static Member.Owner ownerOf(Declaration declaration) {
    if (declaration.form().isSealed()) {
      return Member.Owner.UNION;
    }
    return declaration.tagging().isCase() ? Member.Owner.CASE : Member.Owner.EACH;
  }

  private static Problem clash(FieldModel field, String explanation) {
    return new Problem(Rule.NAME_CLASH, explanation, field.place());
  }
}
