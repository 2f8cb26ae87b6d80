package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the two ways between an enum's constants and their codes: by {@code switch}, so that they
 * hold even if the order of the constants changes without this code being compiled anew.
 */
final class CodeEmitter {
  private CodeEmitter() {}

  /** The methods for all enums of a struct that are stored by code. */
  static Stream<MethodSpec> methods(LayoutPlan plan) {
    Map<FieldType, MethodSpec> encoders = new LinkedHashMap<>();
    Stream.Builder<MethodSpec> decoders = Stream.builder();
    for (PlacedField field : plan.fields()) {
      if (field.type().value() instanceof FieldType.Enumeration type && type.isCoded()) {
        encoders.putIfAbsent(keyOf(type), encoder(type));
        decoders.add(decoder(field, type));
      }
    }
    return Stream.concat(encoders.values().stream(), decoders.build());
  }

  /** The name of the method that gives the constant of a code. */
  static String decoderOf(PlacedField field) {
    return field.name() + "Of";
  }

  /** Fields of one enum share its encoder whatever their widths. */
  private static FieldType keyOf(FieldType.Enumeration type) {
    return new FieldType.Enumeration(type.type(), 0, type.codes());
  }

  private static MethodSpec encoder(FieldType.Enumeration type) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
    type.codes().forEach((code, constant) -> cases.add("case $L -> $L;\n", constant, code));
    return MethodSpec.methodBuilder("code")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.INT)
        .addParameter(Names.of(type.type()), "value")
        .addCode(cases.add("$<};\n").build())
        .build();
  }

  private static MethodSpec decoder(PlacedField field, FieldType.Enumeration type) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (code) {\n$>");
    type.codes()
        .forEach((code, constant) ->
            cases.add("case $L -> $T.$L;\n", code, Names.of(type.type()), constant));
    return MethodSpec.methodBuilder(decoderOf(field))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc("Null if no constant has the code.")
        .returns(Names.of(type.type()))
        .addParameter(TypeName.INT, "code")
        .addCode(cases.add("default -> null;\n$<};\n").build())
        .build();
  }
}
