package dev.o1struct.processor.document;

import java.util.Set;

/** Java names in C. */
final class CNames {
  /** Words of C11, C23 and of the headers included that are identifiers in Java. */
  private static final Set<String> WORDS =
      Set.of(
          "alignas",
          "alignof",
          "asm",
          "auto",
          "bool",
          "constexpr",
          "extern",
          "inline",
          "nullptr",
          "offsetof",
          "register",
          "restrict",
          "signed",
          "sizeof",
          "static_assert",
          "struct",
          "thread_local",
          "typedef",
          "typeof",
          "typeof_unqual",
          "union",
          "unsigned");

  private CNames() {}

  /** The name, with a line appended where C has another use for it. */
  static String of(String name) {
    return WORDS.contains(name) ? name + "_" : name;
  }
}
