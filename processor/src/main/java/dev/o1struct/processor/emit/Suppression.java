package dev.o1struct.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.List;

/** The {@code @SuppressWarnings} on generated classes: warnings that only the user can act upon. */
final class Suppression {
  private Suppression() {}

  static List<AnnotationSpec> of(Collection<String> warnings) {
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
