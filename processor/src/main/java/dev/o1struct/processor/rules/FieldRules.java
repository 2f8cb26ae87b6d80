package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.rules.FieldTypes.Resolution;
import java.util.ArrayList;
import java.util.List;

/** A getter by itself: its type, and whether length and index go together. */
final class FieldRules {
  private FieldRules() {}

  static List<Problem> check(QualifiedName struct, FieldModel field) {
    List<Problem> problems = new ArrayList<>();
    if (FieldTypes.resolve(field) instanceof Resolution.Rejected(Problem problem)) {
      problems.add(problem);
    }
    JavaType type = field.type();
    if (type instanceof JavaType.Enumerated hidden && !isSeenFrom(struct, hidden)) {
      problems.add(
          new Problem(
              Rule.HIDDEN_TYPE,
              "%s is of type %s, which the code generated for %s, in files of its own, cannot see; make"
                      .formatted(field.name(), type, struct.simpleName())
                  + " that type, and those around it, public",
              field.place()));
    }
    NumberMark length = field.marks().length();
    if (length == null && field.indexed()) {
      problems.add(
          new Problem(
              Rule.INDEX_WITHOUT_LENGTH,
              "%s takes an index, but no length is given; write \"@Length(n) %s %s(int index)\","
                      .formatted(field.name(), type, field.name())
                  + " or leave the index out",
              field.place()));
    }
    if (length != null && !field.indexed()) {
      problems.add(
          new Problem(
              Rule.LENGTH_WITHOUT_INDEX,
              "%s is an array of %d, but its getter takes no index; write \"%s %s(int index)\", or"
                      .formatted(field.name(), length.value(), type, field.name())
                  + " leave @Length out",
              length.place()));
    }
    if (length != null && length.value() < 1) {
      problems.add(
          new Problem(
              Rule.LENGTH_NOT_POSITIVE,
              "%s has @Length(%d); write a length of at least 1, or leave the field out"
                  .formatted(field.name(), length.value()),
              length.place()));
    }
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
