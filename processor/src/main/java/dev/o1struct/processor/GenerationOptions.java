package dev.o1struct.processor;

import dev.o1struct.processor.document.Documents;
import dev.o1struct.processor.emit.Door;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code -Ao1struct.*} options of a compilation; what they have wrong is reported. */
final class GenerationOptions {
  /** Whether code for checked mode is written: {@code emit}, the default, or {@code none}. */
  static final String CHECKS = "o1struct.checks";

  /**
   * Who serves the structs of this compilation: {@code chain}, the default, which is the heaps of
   * the runtime, or {@code system}, which is malloc, for the sake of native memory tools.
   */
  static final String BACKEND = "o1struct.backend";

  /** The folder for C headers, in that of generated sources. */
  static final String HEADER = "o1struct.cHeader";

  /** Which layout reports are written: {@code text}, {@code svg}, or both with a comma between. */
  static final String REPORT = "o1struct.report";

  /** The file of layouts that must not change by accident. */
  static final String LOCK = "o1struct.lock";

  /** Whether that file is written anew instead of obeyed: {@code true} or {@code false}. */
  static final String LOCK_UPDATE = "o1struct.lock.update";

  private static final String CHAIN = "chain";
  private static final String SYSTEM = "system";
  private static final String EMIT = "emit";
  private static final String NONE = "none";

  private final Map<String, String> options;
  private final Reporter reporter;

  GenerationOptions(Map<String, String> options, Reporter reporter) {
    this.options = options;
    this.reporter = reporter;
  }

  /** How generated code comes from a handle to memory. */
  Door door() {
    String checks = choice(CHECKS, EMIT, NONE);
    String backend = choice(BACKEND, CHAIN, SYSTEM);
    if (backend.equals(SYSTEM)) {
      return Door.SYSTEM; // malloc's memory has no tags that could be checked
    }
    return checks.equals(NONE) ? Door.DIRECT : Door.CHECKED;
  }

  /** What is written about layouts. */
  Documents documents() {
    return new Documents(headerFolder(), reports());
  }

  private @Nullable String headerFolder() {
    if (!options.containsKey(HEADER)) {
      return null;
    }
    String folder = value(HEADER, "");
    for (String part : folder.split("/", -1)) {
      if (part.isBlank() || part.startsWith(".") || part.contains("\\") || part.contains(":")) {
        refuse(HEADER, "write a folder inside that of generated sources, such as include");
        return null;
      }
    }
    return folder;
  }

  private Set<Documents.Form> reports() {
    EnumSet<Documents.Form> forms = EnumSet.noneOf(Documents.Form.class);
    if (!options.containsKey(REPORT)) {
      return forms;
    }
    for (String form : value(REPORT, "").split(",", -1)) {
      switch (form.strip()) {
        case "text" -> forms.add(Documents.Form.TEXT);
        case "svg" -> forms.add(Documents.Form.SVG);
        default -> {
          refuse(REPORT, "write text, svg or text,svg");
          return EnumSet.noneOf(Documents.Form.class);
        }
      }
    }
    return forms;
  }

  /** The lock file, null if there is none to obey. */
  @Nullable LockFile lock() {
    String update = choice(LOCK_UPDATE, "false", "true");
    if (!options.containsKey(LOCK)) {
      return null;
    }
    if (value(LOCK, "").isBlank()) {
      refuse(LOCK, "write the path of a file, such as layouts.lock");
      return null;
    }
    return LockFile.open(value(LOCK, ""), update.equals("true"), reporter);
  }

  /** One of two values, the first if the option is not there. */
  private String choice(String option, String first, String second) {
    String value = value(option, first);
    if (!value.equals(first) && !value.equals(second)) {
      refuse(option, "write %s or %s".formatted(first, second));
    }
    return value;
  }

  /** An option without "=" has the value null. */
  private String value(String option, String fallback) {
    String value = options.containsKey(option) ? options.get(option) : fallback;
    return value == null ? "" : value;
  }

  private void refuse(String option, String instead) {
    String explanation =
        "-A%s=%s is no value of this option; %s".formatted(option, value(option, ""), instead);
    reporter.report(new Problem(Rule.ILLEGAL_OPTION, explanation, Place.NOWHERE));
  }
}
