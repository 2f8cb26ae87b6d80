package dev.o1struct.processor;

import dev.o1struct.processor.emit.Door;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.rules.Problem;
import dev.o1struct.processor.rules.Rule;
import java.util.Map;

/** The {@code -Ao1struct.*} options of a compilation. */
final class GenerationOptions {
  /** Whether code for checked mode is written: {@code emit}, the default, or {@code none}. */
  static final String CHECKS = "o1struct.checks";

  private static final String EMIT = "emit";
  private static final String NONE = "none";

  private GenerationOptions() {}

  /** The door that the options ask for; what they have wrong is reported. */
  static Door door(Map<String, String> options, Reporter reporter) {
    String checks = options.getOrDefault(CHECKS, EMIT);
    if (!checks.equals(EMIT) && !checks.equals(NONE)) {
      String explanation =
          "-A%s=%s is no value of this option; write %s or %s"
              .formatted(CHECKS, checks, EMIT, NONE);
      reporter.report(new Problem(Rule.ILLEGAL_OPTION, explanation, Place.NOWHERE));
    }
    return checks.equals(NONE) ? Door.DIRECT : Door.CHECKED;
  }
}
