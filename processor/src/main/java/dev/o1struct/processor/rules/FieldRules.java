package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.Resolution;
import dev.o1struct.processor.types.TypedField;
import java.util.ArrayList;
import java.util.List;

/** A field by itself: whether it is something, and can be seen. */
final class FieldRules {
  private FieldRules() {}

  static List<Problem> check(QualifiedName struct, TypedField field) {
    List<Problem> problems = new ArrayList<>();
    if (field.resolution() instanceof Resolution.Rejected(Problem problem)) {
      problems.add(problem);
    }
    JavaType type = field.javaType();
    if (type instanceof JavaType.Enumerated hidden && !isSeenFrom(struct, hidden)) {
      problems.add(
          new Problem(
              Rule.HIDDEN_TYPE,
              "%s is of type %s, which the code generated for %s, in files of its own, cannot see; make"
                      .formatted(field.name(), type, struct.simpleName())
                  + " that type, and those around it, public",
              field.place()));
    }
    problems.addAll(ArrayRules.check(field.declared()));
    return problems;
  }

  private static boolean isSeenFrom(QualifiedName struct, JavaType.Enumerated type) {
    return switch (type.reach()) {
      case EVERYWHERE -> true;
      case ITS_PACKAGE -> type.name().packageName().equals(struct.packageName());
      case NOWHERE -> false;
    };
  }
}
