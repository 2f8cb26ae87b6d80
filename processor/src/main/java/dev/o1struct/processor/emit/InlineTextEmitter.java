package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.TextAccessor;
import dev.o1struct.processor.model.TextEncoding;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the static accessors of a text inside a struct. */
final class InlineTextEmitter {
  private final PlacedField field;
  private final TextEncoding encoding;
  private final CodeBlock place;

  /**
   * An emitter for one field.
   *
   * @param address where the text, or the element of an array of them, is
   */
  InlineTextEmitter(PlacedField field, FieldType.InlineText type, CodeBlock address) {
    this.field = field;
    this.encoding = type.encoding();
    this.place = CodeBlock.of("MEMORY, $L, $L_CAPACITY", address, field.constant());
  }

  CodeBlock read() {
    return CodeBlock.of("return $T.$L($L)", Names.INLINE_TEXT, of("latin1", "utf8"), place);
  }

  CodeBlock write() {
    String method = of("setLatin1", "setUtf8");
    return CodeBlock.of("$T.$L($L, value)", Names.INLINE_TEXT, method, place);
  }

  /**
   * What stands beside getter and setter.
   *
   * @param accessor begins a method of that name with the parameters of the getter
   */
  Stream<MethodSpec> others(Function<String, MethodSpec.Builder> accessor) {
    return Arrays.stream(TextAccessor.values())
        .filter(kind -> kind.isOf(encoding))
        .map(kind -> other(kind, accessor.apply(kind.nameFor(field.name()))));
  }

  private MethodSpec other(TextAccessor kind, MethodSpec.Builder method) {
    return switch (kind) {
      case LENGTH ->
          method
              .returns(TypeName.INT)
              .addStatement("return $T.length($L)", Names.INLINE_TEXT, place)
              .build();
      case EQUALS ->
          method
              .returns(TypeName.BOOLEAN)
              .addParameter(CharSequence.class, "value")
              .addStatement(
                  "return $T.$L($L, value)",
                  Names.INLINE_TEXT,
                  of("equalsLatin1", "equalsUtf8"),
                  place)
              .build();
      case CHAR_AT -> at(method, TypeName.CHAR, "charAt");
      case BYTE_AT -> at(method, TypeName.BYTE, "byteAt");
    };
  }

  private MethodSpec at(MethodSpec.Builder method, TypeName result, String name) {
    return method
        .returns(result)
        .addParameter(TypeName.INT, "position")
        .addStatement("return $T.$L($L, position)", Names.INLINE_TEXT, name, place)
        .build();
  }

  private String of(String latin1, String utf8) {
    return switch (encoding) {
      case LATIN_1 -> latin1;
      case UTF_8 -> utf8;
    };
  }
}
