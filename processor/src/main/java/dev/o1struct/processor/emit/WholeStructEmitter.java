package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.ComparisonStep;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the operations on whole structs: copy, clear, equals, toString. */
final class WholeStructEmitter {
  private final LayoutPlan plan;
  private final String handle;

  WholeStructEmitter(LayoutPlan plan, String handle) {
    this.plan = plan;
    this.handle = handle;
  }

  Stream<MethodSpec> methods() {
    return Stream.of(copy(), clear(), equality(), text());
  }

  private MethodSpec copy() {
    return method("copy", TypeName.VOID, List.of("from", "to"))
        .addJavadoc("Copies all bytes of one struct to another.")
        .addStatement("$T.copy(MEMORY, from, MEMORY, to, SIZE)", MemorySegment.class)
        .build();
  }

  private MethodSpec clear() {
    return method("clear", TypeName.VOID, List.of(handle))
        .addJavadoc("Sets all bytes to zero.")
        .addStatement("MEMORY.asSlice($L, SIZE).fill((byte) 0)", handle)
        .build();
  }

  private MethodSpec equality() {
    MethodSpec.Builder method =
        method("equals", TypeName.BOOLEAN, List.of("a", "b"))
            .addJavadoc("Whether all fields have the same bits; padding does not count.");
    Stream.Builder<CodeBlock> terms = Stream.builder();
    for (ComparisonStep step : plan.comparison()) {
      switch (step) {
        case ComparisonStep.Bytes(long offset, long bytes) -> terms.add(sameBytes(offset, bytes));
        case ComparisonStep.Nested(var type, PlacedField field) when field.isArray() ->
            method
                .beginControlFlow(
                    "for (int i = 0; i < $L_LENGTH; i++)", Names.constant(field.name()))
                .beginControlFlow(
                    "if (!$T.equals($L(a, i), $L(b, i)))",
                    Names.struct(type),
                    field.name(),
                    field.name())
                .addStatement("return false")
                .endControlFlow()
                .endControlFlow();
        case ComparisonStep.Nested(var type, PlacedField field) ->
            terms.add(
                CodeBlock.of(
                    "$T.equals($L(a), $L(b))", Names.struct(type), field.name(), field.name()));
      }
    }
    List<CodeBlock> all = terms.build().toList();
    CodeBlock same =
        all.isEmpty() ? CodeBlock.of("true") : all.stream().collect(CodeBlock.joining("\n&& "));
    return method.addStatement("return $L", same).build();
  }

  private static CodeBlock sameBytes(long offset, long bytes) {
    return CodeBlock.of(
        "$T.mismatch(MEMORY, a$L, a + $L, MEMORY, b$L, b + $L) < 0",
        MemorySegment.class,
        offset == 0 ? "" : " + " + offset,
        offset + bytes,
        offset == 0 ? "" : " + " + offset,
        offset + bytes);
  }

  private MethodSpec text() {
    CodeBlock.Builder text = CodeBlock.builder();
    String before = plan.name().simpleName() + "[";
    for (PlacedField field : plan.fields()) {
      text.add("$S + $L$W+ ", before + field.name() + "=", shown(field));
      before = ", ";
    }
    return method("toString", TypeName.get(String.class), List.of(handle))
        .addJavadoc("The fields by name, references in hexadecimal.")
        .addStatement("return $L$S", text.build(), "]")
        .build();
  }

  private CodeBlock shown(PlacedField field) {
    if (!field.isArray()) {
      return Access.shown(field.type(), CodeBlock.of("$L($L)", field.name(), handle));
    }
    return CodeBlock.of(
        "$T.range(0, $L_LENGTH).mapToObj(i -> $L).toList()",
        IntStream.class,
        Names.constant(field.name()),
        Access.shown(field.type(), CodeBlock.of("$L($L, i)", field.name(), handle)));
  }

  private MethodSpec.Builder method(String name, TypeName result, List<String> handles) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Names.visible(plan, Modifier.STATIC))
            .returns(result);
    handles.forEach(parameter -> method.addParameter(TypeName.LONG, parameter));
    return method;
  }
}
