package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.MemberNames;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code FooColumns}: the fields of many structs, each in a column of its own. */
final class ColumnsEmitter {
  private static final String ROW = RowEmitter.ROW;

  private final LayoutPlan plan;
  private final Door door;
  private final List<Column> columns;
  private final ColumnPlaces places;
  private final Site site;
  private final ClassName type;

  private ColumnsEmitter(LayoutPlan plan, Door door) {
    this.plan = plan;
    this.door = door;
    this.columns = Column.of(plan);
    this.places = new ColumnPlaces(plan, door, MemberNames.of(plan), columns);
    this.site = new Site(plan, places, ROW);
    this.type = Names.columns(plan.name());
  }

  static JavaFile emit(LayoutPlan plan, Door door) {
    return new ColumnsEmitter(plan, door).file();
  }

  private JavaFile file() {
    TypeSpec.Builder file =
        TypeSpec.classBuilder(type)
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addAnnotations(Suppression.of(plan, plan.cases(), true))
            .addSuperinterface(AutoCloseable.class)
            .addJavadoc(
                "{@link $T} structs as a struct of arrays: $L bytes a row. Rows count from 0, and"
                    + " are always checked.",
                Names.of(plan.name()),
                Column.rowBytes(columns));
    constants().forEach(file::addField);
    ColumnsLife life = new ColumnsLife(plan, door, places, columns);
    life.fields().forEach(file::addField);
    life.methods().forEach(file::addMethod);
    fields().flatMap(FieldAccessors::methods).forEach(file::addMethod);
    CodeEmitter.methods(site).forEach(file::addMethod);
    if (plan.isUnion()) {
      addCases(file);
    } else {
      addRows(file);
    }
    ConstantEmitter.methods(plan).forEach(file::addMethod);
    return SourceFile.with(plan, file)
        .addStaticImport(places.home(), "MEMORY")
        .addStaticImport(ValueLayout.class, layouts())
        .build();
  }

  /** The constants of {@code ValueLayout} that are used. */
  private String[] layouts() {
    Stream<String> ofAccessors =
        Stream.concat(Stream.of(plan), plan.cases().stream()).flatMap(StructEmitter::accessLayouts);
    Stream<String> ofZeroes =
        ColumnsLife.isZeroed(columns, plan) ? Stream.of("JAVA_BYTE") : Stream.of();
    return Stream.concat(ofAccessors, ofZeroes).distinct().sorted().toArray(String[]::new);
  }

  private Stream<FieldAccessors> fields() {
    return plan.fields().stream().map(field -> new FieldAccessors(site, field));
  }

  private Stream<FieldSpec> constants() {
    Stream<FieldSpec> ofColumns =
        columns.stream()
            .flatMap(column ->
                Stream.of(
                    number(FieldConstant.COLUMN.of(places.stemOf(column)), column.before()),
                    number(FieldConstant.BYTES.of(places.stemOf(column)), column.bytes())));
    return Stream.concat(ofColumns, fields().flatMap(FieldAccessors::constants));
  }

  private static FieldSpec number(String name, long value) {
    return FieldSpec.builder(TypeName.LONG, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", value)
        .build();
  }

  private void addRows(TypeSpec.Builder file) {
    RowEmitter row = new RowEmitter(plan, places, type);
    file.addMethod(row.factory());
    new ColumnCopies(plan, door, places).methods(columns).forEach(file::addMethod);
    file.addMethod(row.text());
    file.addType(row.emit());
  }

  private void addCases(TypeSpec.Builder file) {
    for (LayoutPlan one : plan.cases()) {
      CaseRowsEmitter rows = new CaseRowsEmitter(plan, one, door, columns);
      file.addField(rows.field()).addMethod(rows.getter()).addType(rows.emit());
    }
    new UnionColumns(plan, door, places, columns).methods().forEach(file::addMethod);
  }
}
