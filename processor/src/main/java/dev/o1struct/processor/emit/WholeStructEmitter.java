package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.ComparisonStep;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.names.Member;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the operations on whole structs: copy, clear, equals, hash, toString. */
final class WholeStructEmitter {
  private final LayoutPlan plan;
  private final Places places;
  private final String handle;

  WholeStructEmitter(LayoutPlan plan, Places places, String handle) {
    this.plan = plan;
    this.places = places;
    this.handle = handle;
  }

  Stream<MethodSpec> methods() {
    Stream<MethodSpec> methods =
        plan.isUnion()
            ? new UnionOperations(plan, places, handle).methods(this)
            : Stream.of(copy(), clear(), equality(), hash(), text());
    return Stream.concat(methods, ConstantEmitter.methods(plan));
  }

  private MethodSpec copy() {
    return method(Member.COPY.word(), TypeName.VOID, List.of("from", "to"))
        .addJavadoc("Copies all bytes of one struct to another.")
        .addStatement(
            "$T.copy(MEMORY, $L, MEMORY, $L, SIZE)",
            MemorySegment.class,
            places.at("from"),
            places.any("to"))
        .build();
  }

  private MethodSpec clear() {
    MethodSpec.Builder method =
        method(Member.CLEAR.word(), TypeName.VOID, List.of(handle))
            .addJavadoc("Sets all bytes to zero$L.", plan.isCase() ? " but those of the tag" : "");
    appendClear(method);
    return plan.isCase()
        ? method.addStatement("$L($L)", places.name(Member.TAGGED), handle).build()
        : method.build();
  }

  private void appendClear(MethodSpec.Builder method) {
    String word = ValueLayouts.word(plan.wordBytes());
    String zero = ValueLayouts.zero(plan.wordBytes());
    switch (plan.clearing()) {
      case WORDS ->
          method
              .beginControlFlow(
                  "for (long at = $L, end = at + SIZE; at < end; at += $L)",
                  places.at(handle),
                  step())
              .addStatement("MEMORY.set($L, at, $L)", word, zero)
              .endControlFlow();
      case DOUBLING ->
          method
              .addStatement("long at = $L", places.at(handle))
              .addStatement("MEMORY.set($L, at, $L)", word, zero)
              .beginControlFlow("for (long done = $L; done < SIZE; done *= 2)", step())
              .addStatement(
                  "$T.copy(MEMORY, at, MEMORY, at + done, $T.min(done, SIZE - done))",
                  MemorySegment.class,
                  Math.class)
              .endControlFlow();
    }
  }

  private String step() {
    return plan.wordBytes() == plan.alignment() ? "ALIGNMENT" : "" + plan.wordBytes();
  }

  private MethodSpec equality() {
    MethodSpec.Builder method =
        method(Member.EQUALS.word(), TypeName.BOOLEAN, List.of("a", "b"))
            .addJavadoc("Whether all fields have the same bits; padding does not count.");
    return method.addStatement("return $L", sameFields(method)).build();
  }

  /** Whether all fields are the same; appends what has to be looked at before. */
  CodeBlock sameFields(MethodSpec.Builder method) {
    Stream.Builder<CodeBlock> terms = Stream.builder();
    for (ComparisonStep step : plan.comparison()) {
      switch (step) {
        case ComparisonStep.Bytes(long offset, long bytes) -> terms.add(sameBytes(offset, bytes));
        case ComparisonStep.Masked(long offset, int mask) -> terms.add(sameBits(offset, mask));
        case ComparisonStep.Nested(var type, PlacedField field) when field.isArray() ->
            Elements.each(
                method,
                field,
                Elements::literal,
                body ->
                    body.beginControlFlow(
                            "if (!$T.equals($L, $L))",
                            Names.struct(type),
                            element("a", field),
                            element("b", field))
                        .addStatement("return false")
                        .endControlFlow());
        case ComparisonStep.Nested(var type, PlacedField field) ->
            terms.add(
                CodeBlock.of(
                    "$T.equals($L(a), $L(b))", Names.struct(type), field.name(), field.name()));
      }
    }
    List<CodeBlock> all = terms.build().toList();
    return all.isEmpty() ? CodeBlock.of("true") : all.stream().collect(CodeBlock.joining("\n&& "));
  }

  /** A call that gives the element of {@link Elements#variables}. */
  private static CodeBlock element(String handle, PlacedField field) {
    return CodeBlock.of("$L($L$L)", field.name(), handle, Elements.arguments(field));
  }

  private CodeBlock sameBytes(long offset, long bytes) {
    String start = offset == 0 ? "" : " + " + offset;
    return CodeBlock.of(
        "$T.mismatch(MEMORY, $L$L, $L + $L, MEMORY, $L$L, $L + $L) < 0",
        MemorySegment.class,
        places.at("a"),
        start,
        places.at("a"),
        offset + bytes,
        places.at("b"),
        start,
        places.at("b"),
        offset + bytes);
  }

  private CodeBlock sameBits(long offset, int mask) {
    return CodeBlock.of(
        "((MEMORY.get(JAVA_BYTE, $L + $L) ^ MEMORY.get(JAVA_BYTE, $L + $L)) & $L) == 0",
        places.at("a"),
        offset,
        places.at("b"),
        offset,
        literal(mask));
  }

  private static String literal(int mask) {
    return "0x" + Integer.toHexString(mask).toUpperCase(Locale.ROOT);
  }

  private MethodSpec hash() {
    MethodSpec.Builder method =
        method(Member.HASH.word(), TypeName.INT, List.of(handle))
            .addJavadoc("A hash of what {@code equals} compares.");
    List<ComparisonStep> steps = plan.comparison();
    if (steps.size() == 1 && steps.getFirst() instanceof ComparisonStep.Bytes bytes) {
      return method.addStatement("return $L", hash(bytes.offset(), bytes.bytes())).build();
    }
    method.addStatement("int hash = 0");
    for (ComparisonStep step : steps) {
      switch (step) {
        case ComparisonStep.Bytes(long offset, long bytes) -> mix(method, hash(offset, bytes));
        case ComparisonStep.Masked(long offset, int mask) ->
            mix(
                method,
                CodeBlock.of(
                    "(MEMORY.get(JAVA_BYTE, $L + $L) & $L)",
                    places.at(handle),
                    offset,
                    literal(mask)));
        case ComparisonStep.Nested(var type, PlacedField field) when field.isArray() -> {
          CodeBlock part = CodeBlock.of("$T.hash($L)", Names.struct(type), element(handle, field));
          Elements.each(method, field, Elements::literal, body -> mix(body, part));
        }
        case ComparisonStep.Nested(var type, PlacedField field) ->
            mix(method, CodeBlock.of("$T.hash($L($L))", Names.struct(type), field.name(), handle));
      }
    }
    return method.addStatement("return hash").build();
  }

  private static void mix(MethodSpec.Builder method, CodeBlock part) {
    method.addStatement("hash = 31 * hash + $L", part);
  }

  private CodeBlock hash(long offset, long bytes) {
    return CodeBlock.of(
        "$T.of(MEMORY, $L$L, $L)",
        Names.STRUCT_HASH,
        places.at(handle),
        offset == 0 ? "" : " + " + offset,
        bytes);
  }

  private MethodSpec text() {
    return method(Member.TO_STRING.word(), TypeName.get(String.class), List.of(handle))
        .addJavadoc("The fields by name; all arms of a union; references in hexadecimal.")
        .addStatement("return $L", TextEmitter.of(plan, places, handle))
        .build();
  }

  MethodSpec.Builder method(String name, TypeName result, List<String> handles) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Names.visible(plan, Modifier.STATIC))
            .returns(result);
    handles.forEach(parameter -> method.addParameter(TypeName.LONG, parameter));
    return method;
  }
}
