package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.OwnParts;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.Variables;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes what is done with whole rows of tagged unions: as the case that a row is. One that is no
 * case has its common fields.
 */
final class UnionColumns {
  private static final String ROW = RowEmitter.ROW;

  private final LayoutPlan plan;
  private final ColumnPlaces places;
  private final ColumnCopies copies;
  private final List<Column> common;
  private final List<Column> ofCases;

  UnionColumns(LayoutPlan plan, Door door, ColumnPlaces places, List<Column> columns) {
    this.plan = plan;
    this.places = places;
    this.copies = new ColumnCopies(plan, door, places);
    this.common = columns.stream().filter(column -> !column.isOfCases(plan)).toList();
    this.ofCases = columns.stream().filter(column -> column.isOfCases(plan)).toList();
  }

  Stream<MethodSpec> methods() {
    Stream<MethodSpec> ofOwn = ofCases.isEmpty() ? Stream.of() : Stream.of(ownBytes());
    return Stream.concat(
        Stream.of(view(), row(), become(), copyTo(), copyFrom(), clear(), text()), ofOwn);
  }

  private MethodSpec view() {
    return flyweight(
        Member.VIEW,
        "A row as the case that it is: one flyweight for each case, re-used.",
        one -> CodeBlock.of("$L.$L.wrap(row)", Variables.ofCase(one.name()), CaseRowsEmitter.VIEW));
  }

  private MethodSpec row() {
    return flyweight(
        Member.ROW_VIEW,
        "The same as a flyweight of its own.",
        one -> CodeBlock.of("$L.row(row)", Variables.ofCase(one.name())));
  }

  private MethodSpec flyweight(
      Member member, String comment, Function<LayoutPlan, CodeBlock> view) {
    CodeBlock unknown =
        CodeBlock.of(
            "throw $T.unknownInRow($S, row, tag(row));",
            Names.TAGGED_UNION,
            plan.name().displayName());
    return places
        .begin(member.word(), ROW)
        .addJavadoc(comment)
        .returns(Names.of(plan.name()))
        .addCode("return switch (tag(row)) {\n$>$L$<};\n", cases(view, unknown))
        .build();
  }

  private MethodSpec become() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Member.BECOME.word())
            .addModifiers(Modifier.PRIVATE)
            .addParameter(TypeName.INT, ROW)
            .addParameter(TypeName.INT, "tag")
            .addStatement("$L", TagCode.of(plan).write(places.address(ROW, plan.tag()), "tag"));
    ofCases.forEach(column -> method.addStatement(copies.zero(column)));
    return method.build();
  }

  private MethodSpec copyTo() {
    CodeBlock become =
        cases(
            one -> CodeBlock.of("$T.become($L)", Names.struct(one.name()), copies.struct),
            CodeBlock.of("{}"));
    MethodSpec.Builder method =
        copies
            .begin(
                Member.COPY_TO.word(),
                "Makes a struct the same case as a row, with the same fields.")
            .addCode("switch (tag(row)) {\n$>$L$<}\n", become)
            .addStatement("long to = $L", copies.place());
    common.forEach(column -> method.addStatement(copies.to(column)));
    ofCases.forEach(column ->
        method.addStatement(
            ColumnCopies.to(ownPlace(column), OwnParts.offset(plan), ownBytesOfRow())));
    return method.build();
  }

  private MethodSpec copyFrom() {
    MethodSpec.Builder method =
        copies
            .begin(
                Member.COPY_FROM.word(),
                "Makes a row the same case as a struct, with the same fields.")
            .addStatement("long from = $L", copies.place());
    common.forEach(column -> method.addStatement(copies.from(column)));
    ofCases.forEach(column ->
        method.addStatement(
            ColumnCopies.from(ownPlace(column), OwnParts.offset(plan), ownBytesOfRow())));
    return method.build();
  }

  /** Where the fields of a row's case start. */
  private CodeBlock ownPlace(Column column) {
    String before = ColumnCopies.plus(OwnParts.offset(plan) - column.offset());
    return CodeBlock.of("$L$L", copies.place(column), before);
  }

  private String ownBytesOfRow() {
    return places.name(Member.OWN_BYTES) + "(row)";
  }

  private MethodSpec ownBytes() {
    return MethodSpec.methodBuilder(places.name(Member.OWN_BYTES))
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("How many bytes the fields take that only the case has that a row is.")
        .returns(TypeName.LONG)
        .addParameter(TypeName.INT, ROW)
        .addCode(
            "return switch (tag(row)) {\n$>$L$<};\n",
            cases(one -> CodeBlock.of("$L", OwnParts.bytes(plan, one)), CodeBlock.of("0;")))
        .build();
  }

  private MethodSpec clear() {
    MethodSpec.Builder method =
        places
            .begin(Member.CLEAR.word(), ROW)
            .addJavadoc("Sets all fields of a row to zero; it stays the case that it is.")
            .addStatement("int tag = tag(row)");
    common.stream()
        .filter(column -> !column.fields().equals(List.of(plan.tag())))
        .forEach(column -> method.addStatement(copies.zero(column)));
    return method.addStatement("become(row, tag)").build();
  }

  private MethodSpec text() {
    CodeBlock common = CodeBlock.of("$L;", TextEmitter.of(plan, places, ROW));
    return places
        .begin(Member.TO_STRING.word(), ROW)
        .addJavadoc("The case that a row is, with its fields.")
        .returns(String.class)
        .addCode(
            "return switch (tag(row)) {\n$>$L$<};\n",
            cases(one -> CodeBlock.of("$L.toString(row)", Variables.ofCase(one.name())), common))
        .build();
  }

  /**
   * The arms of a switch.
   *
   * @param arm the expression for a case
   * @param otherwise a statement or block for what is no case
   */
  private CodeBlock cases(Function<LayoutPlan, CodeBlock> arm, CodeBlock otherwise) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (LayoutPlan one : plan.cases()) {
      String tag = ConstantName.tagOf(one.name());
      cases.add("case $T.$L -> $L;\n", Names.struct(plan.name()), tag, arm.apply(one));
    }
    return cases.add("default -> $L\n", otherwise).build();
  }
}
