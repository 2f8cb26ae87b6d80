package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Unions: names, neighbours, and at least two arms. */
final class UnionRules {
  private UnionRules() {}

  static List<Problem> check(List<TypedField> fields) {
    List<Problem> problems = new ArrayList<>();
    Set<String> fieldNames = fields.stream().map(TypedField::name).collect(Collectors.toSet());
    Set<String> finished = new HashSet<>();
    for (List<TypedField> run : Unions.runs(fields)) {
      Mark.Union union = run.getFirst().marks().get(Mark.Union.class);
      if (union == null) {
        continue;
      }
      run.forEach(member -> problems.addAll(badNames(member, fieldNames)));
      if (union.name().isEmpty()) {
        continue;
      }
      if (!finished.add(union.name())) {
        problems.add(
            problem(
                Rule.UNION_SPLIT,
                "%s belongs to the union \"%s\" but stands apart from its other members; move it"
                        .formatted(run.getFirst().name(), union.name())
                    + " next to them, or give the union another name",
                union.place()));
      } else {
        problems.addAll(badArms(union, run, fields));
      }
    }
    return problems;
  }

  private static List<Problem> badArms(
      Mark.Union union, List<TypedField> run, List<TypedField> fields) {
    List<Problem> problems = new ArrayList<>();
    List<List<TypedField>> arms = Unions.arms(run);
    long members =
        fields.stream().filter(field -> Unions.unionOf(field).equals(union.name())).count();
    if (arms.size() == 1 && members == run.size()) {
      problems.add(
          problem(
              Rule.UNION_OF_ONE,
              "the union \"%s\" has one arm only, so nothing shares its bytes; give another field"
                      .formatted(union.name())
                  + " @Union(\"%s\"), or leave the annotation out".formatted(union.name()),
              union.place()));
    }
    Set<String> finished = new HashSet<>();
    for (List<TypedField> arm : arms) {
      Mark.Union mark = arm.getFirst().marks().get(Mark.Union.class);
      if (mark != null && !mark.arm().isEmpty() && !finished.add(mark.arm())) {
        problems.add(
            problem(
                Rule.UNION_SPLIT,
                "%s belongs to the arm \"%s\" but stands apart from its other members; move it"
                        .formatted(arm.getFirst().name(), mark.arm())
                    + " next to them, or give the arm another name",
                mark.place()));
      }
    }
    return problems;
  }

  private static List<Problem> badNames(TypedField member, Set<String> fieldNames) {
    Mark.Union mark = member.marks().get(Mark.Union.class);
    List<Problem> problems = new ArrayList<>();
    if (mark == null) {
      return problems;
    }
    if (!SourceVersion.isName(mark.name()) || mark.name().contains(".")) {
      problems.add(
          problem(
              Rule.UNION_NAME,
              "%s is in a union named \"%s\"; write an identifier, as in @Union(\"data\")"
                  .formatted(member.name(), mark.name()),
              mark.place()));
    } else if (fieldNames.contains(mark.name())) {
      problems.add(
          problem(
              Rule.UNION_NAME,
              "%s is in a union named \"%s\", like a field; give the union another name"
                  .formatted(member.name(), mark.name()),
              mark.place()));
    }
    if (!mark.arm().isEmpty() && (!SourceVersion.isName(mark.arm()) || mark.arm().contains("."))) {
      problems.add(
          problem(
              Rule.UNION_NAME,
              "%s is in an arm named \"%s\"; write an identifier, as in arm = \"text\""
                  .formatted(member.name(), mark.arm()),
              mark.place()));
    }
    return problems;
  }

  private static Problem problem(Rule rule, String explanation, Place place) {
    return new Problem(rule, explanation, place);
  }
}
