package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.names.Member;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the operations on whole tagged unions: each leaves the work to the case that the struct
 * is. One that is no case has its common fields.
 */
final class UnionOperations {
  private final LayoutPlan plan;
  private final Places places;
  private final String handle;

  UnionOperations(LayoutPlan plan, Places places, String handle) {
    this.plan = plan;
    this.places = places;
    this.handle = handle;
  }

  Stream<MethodSpec> methods(WholeStructEmitter whole) {
    return Stream.of(copy(whole), clear(whole), equality(whole), hash(whole), text(whole));
  }

  private MethodSpec copy(WholeStructEmitter whole) {
    CodeBlock common =
        CodeBlock.of(
            "$T.copy(MEMORY, $L, MEMORY, $L, $L);",
            MemorySegment.class,
            places.at("from"),
            places.at("to"),
            plan.family().commonBytes());
    return whole
        .method(Member.COPY.word(), TypeName.VOID, List.of("from", "to"))
        .addJavadoc("Makes one struct the same case as another, with the same fields.")
        .addCode("switch (tag(from)) {\n$>$L$<}\n", cases("copy(from, to)", common))
        .build();
  }

  private MethodSpec clear(WholeStructEmitter whole) {
    return whole
        .method(Member.CLEAR.word(), TypeName.VOID, List.of(handle))
        .addJavadoc("Sets all fields of the case that it is to zero; it stays that case.")
        .addCode(
            "switch (tag($L)) {\n$>$L$<}\n",
            handle,
            cases("clear(" + handle + ")", CodeBlock.of("{}")))
        .build();
  }

  private MethodSpec equality(WholeStructEmitter whole) {
    MethodSpec.Builder method =
        whole
            .method(Member.EQUALS.word(), TypeName.BOOLEAN, List.of("a", "b"))
            .addJavadoc("Whether they are the same case, and all its fields have the same bits.")
            .beginControlFlow("if (tag(a) != tag(b))")
            .addStatement("return false")
            .endControlFlow();
    CodeBlock common = CodeBlock.of("$L;", whole.sameFields(method));
    return method
        .addCode("return switch (tag(a)) {\n$>$L$<};\n", cases("equals(a, b)", common))
        .build();
  }

  private MethodSpec hash(WholeStructEmitter whole) {
    return whole
        .method(Member.HASH.word(), TypeName.INT, List.of(handle))
        .addJavadoc("A hash of what {@code equals} compares.")
        .addCode(
            "return switch (tag($L)) {\n$>$L$<};\n",
            handle,
            cases("hash(" + handle + ")", CodeBlock.of("tag($L);", handle)))
        .build();
  }

  private MethodSpec text(WholeStructEmitter whole) {
    return whole
        .method(Member.TO_STRING.word(), TypeName.get(String.class), List.of(handle))
        .addJavadoc("The case that it is, with its fields.")
        .addCode(
            "return switch (tag($L)) {\n$>$L$<};\n",
            handle,
            cases(
                "toString(" + handle + ")",
                CodeBlock.of("$L;", TextEmitter.of(plan, places, handle))))
        .build();
  }

  /**
   * The arms of a switch.
   *
   * @param call what each case's class does
   * @param otherwise a statement or block for what is no case
   */
  private CodeBlock cases(String call, CodeBlock otherwise) {
    CodeBlock.Builder cases = CodeBlock.builder();
    plan.family()
        .codes()
        .values()
        .forEach(name ->
            cases.add("case $L -> $T.$L;\n", ConstantName.tagOf(name), Names.struct(name), call));
    return cases.add("default -> $L\n", otherwise).build();
  }
}
