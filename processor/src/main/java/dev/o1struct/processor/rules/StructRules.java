package dev.o1struct.processor.rules;

import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that one struct obeys by itself; see {@link EmbeddingRules} for those among several.
 */
public final class StructRules {
  private StructRules() {}

  /**
   * All that is wrong with a struct, in the order of its declaration within each group of rules.
   */
  public static List<Problem> check(TypedStruct struct) {
    List<Problem> problems = new ArrayList<>(DeclarationRules.check(struct.model()));
    if (!problems.isEmpty()) {
      return problems;
    }
    problems.addAll(MethodRules.check(struct.model()));
    problems.addAll(NameRules.check(struct.model()));
    struct.fields().forEach(field -> problems.addAll(FieldRules.check(struct.name(), field)));
    struct.fields().forEach(field -> problems.addAll(AtomicRules.check(field)));
    problems.addAll(SetterRules.check(struct));
    problems.addAll(UnionRules.check(struct.fields()));
    problems.addAll(PlacementRules.check(struct));
    return problems;
  }
}
