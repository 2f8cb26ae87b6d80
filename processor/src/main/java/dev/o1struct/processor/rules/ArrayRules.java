package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.Indexes;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arrays: there is an index for each length, and a length for each index. */
final class ArrayRules {
  /** What C compilers have to accept: C23, 5.2.5.1. */
  private static final int MOST_DIMENSIONS = 12;

  private ArrayRules() {}

  static List<Problem> check(FieldModel field) {
    List<Problem> problems = new ArrayList<>();
    Mark.@Nullable Length length = field.marks().get(Mark.Length.class);
    if (length == null) {
      if (field.indexes() > 0) {
        problems.add(withoutLength(field));
      }
      return problems;
    }
    int dimensions = length.values().size();
    if (dimensions == 0) {
      problems.add(notPositive(field, length));
      return problems;
    }
    if (dimensions > field.indexes()) {
      problems.add(withoutIndex(field, length));
    } else if (dimensions < field.indexes()) {
      problems.add(withoutLength(field, length));
    }
    if (length.values().stream().anyMatch(value -> value < 1)) {
      problems.add(notPositive(field, length));
    }
    if (dimensions > MOST_DIMENSIONS) {
      problems.add(
          new Problem(
              Rule.TOO_MANY_DIMENSIONS,
              "%s is an array of %d dimensions; write at most %d, or put some into a struct that is"
                      .formatted(field.name(), dimensions, MOST_DIMENSIONS)
                  + " embedded here",
              length.place()));
    }
    return problems;
  }

  private static Problem notPositive(FieldModel field, Mark.Length length) {
    return new Problem(
        Rule.LENGTH_NOT_POSITIVE,
        "%s has @Length(%s); write a length of at least 1, or leave the field out"
            .formatted(field.name(), text(length.values())),
        length.place());
  }

  private static Problem withoutLength(FieldModel field) {
    int indexes = field.indexes();
    return new Problem(
        Rule.INDEX_WITHOUT_LENGTH,
        indexes == 1
            ? "%s takes an index, but no length is given; write \"@Length(n) %s %s\", or leave the"
                    .formatted(field.name(), field.type(), field.declarator())
                + " index out"
            : "%s takes %d indexes, but no lengths are given; write \"@Length({%s}) %s %s\", or make"
                    .formatted(
                        field.name(),
                        indexes,
                        Indexes.names(indexes).stream()
                            .map(_ -> "n")
                            .collect(Collectors.joining(", ")),
                        field.type(),
                        field.declarator())
                + " it a default method if it is behaviour",
        field.place());
  }

  private static Problem withoutLength(FieldModel field, Mark.Length length) {
    return new Problem(
        Rule.INDEX_WITHOUT_LENGTH,
        "%s takes %d indexes, but is an array of %s; write a length for each, as in \"@Length({3, 4})"
                .formatted(field.name(), field.indexes(), by(length.values()))
            + " %s %s\", or leave indexes out".formatted(field.type(), field.declarator()),
        length.place());
  }

  private static Problem withoutIndex(FieldModel field, Mark.Length length) {
    int dimensions = length.values().size();
    String taken =
        switch (field.indexes()) {
          case 0 -> "no index";
          case 1 -> "one index";
          default -> field.indexes() + " indexes";
        };
    return new Problem(
        Rule.LENGTH_WITHOUT_INDEX,
        "%s is an array of %s, but its getter takes %s; write \"%s %s(%s)\", or leave %s out"
            .formatted(
                field.name(),
                by(length.values()),
                taken,
                field.type(),
                field.name(),
                Indexes.parameters(dimensions),
                field.indexes() == 0 ? "@Length" : "lengths"),
        length.place());
  }

  /** {@code 3 by 4}. */
  private static String by(List<Integer> lengths) {
    return lengths.stream().map(Object::toString).collect(Collectors.joining(" by "));
  }

  /** As it is written in the annotation. */
  private static String text(List<Integer> lengths) {
    String all = lengths.stream().map(Object::toString).collect(Collectors.joining(", "));
    return lengths.size() == 1 ? all : "{" + all + "}";
  }
}
