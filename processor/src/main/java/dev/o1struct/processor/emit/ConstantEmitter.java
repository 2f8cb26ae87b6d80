package dev.o1struct.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.names.Member;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what {@code toString} shows for enums: it also prints structs that were never filled. */
final class ConstantEmitter {
  private ConstantEmitter() {}

  static Stream<MethodSpec> methods(LayoutPlan plan) {
    Stream<MethodSpec> ofOrdinals = has(plan, false) ? Stream.of(byOrdinal()) : Stream.of();
    Stream<MethodSpec> ofCodes = has(plan, true) ? Stream.of(byCode()) : Stream.of();
    return Stream.concat(ofOrdinals, ofCodes);
  }

  private static boolean has(LayoutPlan plan, boolean coded) {
    return plan.fields().stream()
        .flatMap(field -> FieldCode.of(field).enums())
        .anyMatch(constants -> constants.isCoded() == coded);
  }

  private static MethodSpec byOrdinal() {
    return method()
        .addParameter(Object[].class, "values")
        .addParameter(TypeName.INT, "ordinal")
        .addStatement(
            "return ordinal >= 0 && ordinal < values.length ? values[ordinal] : $S + ordinal", "?")
        .build();
  }

  private static MethodSpec byCode() {
    return method()
        .addParameter(Object.class, "value")
        .addParameter(TypeName.INT, "code")
        .addStatement("return value != null ? value : $S + code", "?")
        .build();
  }

  private static MethodSpec.Builder method() {
    return MethodSpec.methodBuilder(Member.CONSTANT.word())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Object.class);
  }
}
