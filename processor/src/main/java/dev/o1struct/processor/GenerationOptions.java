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

  /**
   * Who serves the structs of this compilation: {@code chain}, the default, which is the heaps of
   * the runtime, or {@code system}, which is malloc, for the sake of native memory tools.
   */
  static final String BACKEND = "o1struct.backend";

  private static final String CHAIN = "chain";
  private static final String SYSTEM = "system";
  private static final String EMIT = "emit";
  private static final String NONE = "none";

  private GenerationOptions() {}

  /** The door that the options ask for; what they have wrong is reported. */
  static Door door(Map<String, String> options, Reporter reporter) {
    String checks = choice(options, CHECKS, EMIT, NONE, reporter);
    String backend = choice(options, BACKEND, CHAIN, SYSTEM, reporter);
    if (backend.equals(SYSTEM)) {
      return Door.SYSTEM; // malloc's memory has no tags that could be checked
    }
    return checks.equals(NONE) ? Door.DIRECT : Door.CHECKED;
  }

  private static String choice(
      Map<String, String> options, String name, String first, String second, Reporter reporter) {
    String value = options.getOrDefault(name, first);
    if (!value.equals(first) && !value.equals(second)) {
      String explanation =
          "-A%s=%s is no value of this option; write %s or %s"
              .formatted(name, value, first, second);
      reporter.report(new Problem(Rule.ILLEGAL_OPTION, explanation, Place.NOWHERE));
    }
    return value;
  }
}
