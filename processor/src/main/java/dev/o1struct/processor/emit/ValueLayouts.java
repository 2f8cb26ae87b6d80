package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.o1struct.processor.model.PrimitiveKind;
import java.lang.foreign.ValueLayout;

/** The constants of {@code ValueLayout}, which generated code imports, by what they describe. */
final class ValueLayouts {
  private ValueLayouts() {}

  /** The constant for values that are naturally aligned. */
  static String aligned(PrimitiveKind kind) {
    return "JAVA_" + kind;
  }

  /** The constant for values that lie anywhere. */
  static String anywhere(PrimitiveKind kind) {
    return kind.bytes() == 1 ? aligned(kind) : aligned(kind) + "_UNALIGNED";
  }

  /** The type of both. */
  static ClassName type(PrimitiveKind kind) {
    String word = kind.word();
    return ClassName.get(ValueLayout.class)
        .nestedClass("Of" + Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }

  /** The constant for a word of that many bytes that lies anywhere. */
  static String word(long bytes) {
    return anywhere(PrimitiveKind.integerOf(bytes));
  }

  /** What casts an {@code int} to a word of that many bytes: nothing if it need not be cast. */
  static String cast(long bytes) {
    return switch (PrimitiveKind.integerOf(bytes)) {
      case BYTE -> "(byte) ";
      case SHORT -> "(short) ";
      default -> "";
    };
  }

  /** Zero as a word of that many bytes. */
  static String zero(long bytes) {
    return cast(bytes) + "0";
  }
}
