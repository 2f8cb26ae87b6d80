package dev.o1struct.processor;

import java.util.List;
import java.util.stream.Stream;

/**
 * Sources that break rules. A comment {@code //! RULE_ID} marks each line on which that problem is
 * to be reported; nothing else may be.
 */
final class RuleViolations {
  static final List<String> ALL =
      Stream.of(DeclarationViolations.ALL, LayoutViolations.ALL).flatMap(List::stream).toList();

  private RuleViolations() {}
}
