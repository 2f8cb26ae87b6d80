package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.names.GeneratedClass;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.MemberNames;
import dev.o1struct.processor.names.Variables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code ShapeColumns.CircleRows}: the accessors of one case of a tagged union by row. */
final class CaseRowsEmitter {
  /** The flyweight that is used again and again. */
  static final String VIEW = "view";

  private static final String ROW = RowEmitter.ROW;

  private final LayoutPlan union;
  private final LayoutPlan plan;
  private final Door door;
  private final ColumnPlaces places;
  private final Site site;
  private final ClassName columns;

  CaseRowsEmitter(LayoutPlan union, LayoutPlan plan, Door door, List<Column> all) {
    this.union = union;
    this.plan = plan;
    this.door = door;
    this.places = new ColumnPlaces(plan, door, MemberNames.of(union), all);
    this.site = new Site(plan, places, ROW);
    this.columns = Names.columns(union.name());
  }

  private ClassName type() {
    return columns.nestedClass(plan.name().simpleName() + GeneratedClass.CASE_ROWS.suffix());
  }

  /** The field of the union's class that holds one. */
  FieldSpec field() {
    return FieldSpec.builder(
            type(), Variables.ofCase(plan.name()), Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T()", type())
        .build();
  }

  /** The method that gives it. */
  MethodSpec getter() {
    return MethodSpec.methodBuilder(Variables.getterOf(plan.name()))
        .addModifiers(Names.visible(plan))
        .addJavadoc("The rows that are a {@link $T}.", Names.of(plan.name()))
        .returns(type())
        .addStatement("return $L", Variables.ofCase(plan.name()))
        .build();
  }

  TypeSpec emit() {
    RowEmitter row = new RowEmitter(plan, places, type());
    TypeSpec.Builder rows =
        TypeSpec.classBuilder(type())
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addJavadoc(
                "The accessors of {@link $T} by row, for rows that are one.",
                Names.of(plan.name()));
    constants().forEach(rows::addField);
    rows.addField(
            FieldSpec.builder(row.type(), VIEW, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new Row()")
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(become())
        .addMethod(row.factory());
    if (!plan.valueFields().isEmpty()) {
      rows.addMethod(place());
    }
    fields(plan.valueFields()).flatMap(FieldAccessors::methods).forEach(rows::addMethod);
    CodeEmitter.methods(site).forEach(rows::addMethod);
    rows.addMethod(row.text());
    ConstantEmitter.methods(plan).forEach(rows::addMethod);
    return rows.addType(row.emit()).build();
  }

  private Stream<FieldAccessors> fields(List<PlacedField> fields) {
    return fields.stream().map(field -> new FieldAccessors(site, field));
  }

  /** Those of common fields the union's class has. */
  private Stream<FieldSpec> constants() {
    Set<PlacedField> common = new HashSet<>(union.fields());
    List<PlacedField> own =
        plan.fields().stream().filter(field -> !common.contains(field)).toList();
    return fields(own).flatMap(FieldAccessors::constants);
  }

  private MethodSpec become() {
    return places
        .begin(Member.BECOME.word(), ROW)
        .addJavadoc("Makes a row this case: the case's own fields are zero, the common ones stay.")
        .addStatement("$T.this.become(row, $L)", columns, tag())
        .build();
  }

  /** The constant that is the number of this case. */
  private CodeBlock tag() {
    return CodeBlock.of("$T.$L", Names.struct(union.name()), ConstantName.tagOf(plan.name()));
  }

  /** In checked mode the tag is looked at as well. */
  private MethodSpec place() {
    CodeBlock place =
        CodeBlock.of("$T.this.$L(row, column, bytes)", columns, places.name(Member.PLACE));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(places.name(Member.PLACE))
            .addModifiers(Modifier.PRIVATE)
            .returns(TypeName.LONG)
            .addParameter(TypeName.INT, ROW)
            .addParameter(TypeName.LONG, "column")
            .addParameter(TypeName.LONG, "bytes");
    if (door != Door.CHECKED) {
      return method.addStatement("return $L", place).build();
    }
    return method
        .addStatement("long place = $L", place)
        .addStatement(
            "return $T.CHECKED ? $T.check(place, tag(row), $L, $S) : place",
            Names.TYPED_HANDLE,
            Names.TAGGED_UNION,
            tag(),
            plan.name().displayName())
        .build();
  }
}
