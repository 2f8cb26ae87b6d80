package dev.o1struct.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.LayoutPlan;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The {@code @SuppressWarnings} on generated classes: warnings that only the user can act upon. */
final class Suppression {
  private Suppression() {}

  /**
   * That of a class for a struct.
   *
   * @param mentionsOtherTypes whether types that may not be exported stand in its signatures
   */
  static List<AnnotationSpec> of(LayoutPlan plan, boolean mentionsOtherTypes) {
    return of(plan, List.of(), mentionsOtherTypes);
  }

  /** The same of a class that has accessors of other structs too. */
  static List<AnnotationSpec> of(
      LayoutPlan plan, Collection<LayoutPlan> others, boolean mentionsOtherTypes) {
    SortedSet<String> warnings = new TreeSet<>(plan.declaration().scope().warnings());
    others.forEach(other -> warnings.addAll(other.declaration().scope().warnings()));
    if (plan.declaration().form().isPublic() && mentionsOtherTypes) {
      warnings.add("exports");
    }
    return of(warnings);
  }

  private static List<AnnotationSpec> of(SortedSet<String> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    CodeBlock names =
        warnings.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", names)
            .build());
  }
}
