package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code FooColumns}: the fields of many structs, each in a column of its own. */
final class ColumnsEmitter {
  private static final String ROW = "row";

  private final LayoutPlan plan;
  private final Door door;
  private final List<Column> columns;
  private final ColumnPlaces places;
  private final ClassName type;
  private final String struct;

  private ColumnsEmitter(LayoutPlan plan, Door door) {
    this.plan = plan;
    this.door = door;
    this.columns = Column.of(plan);
    this.places = new ColumnPlaces(plan, door, columns);
    this.type = Names.columns(plan.name());
    this.struct = Names.handleOf(plan.name());
  }

  static JavaFile emit(LayoutPlan plan, Door door) {
    return new ColumnsEmitter(plan, door).file();
  }

  private JavaFile file() {
    StructEmitter accessors = new StructEmitter(plan, places, ROW);
    TreeSet<String> warnings = new TreeSet<>(plan.declaration().warnings());
    if (plan.declaration().isPublic()) {
      warnings.add("exports");
    }
    TypeSpec.Builder file =
        TypeSpec.classBuilder(type)
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addAnnotations(Suppression.of(warnings))
            .addSuperinterface(AutoCloseable.class)
            .addJavadoc(
                "{@link $T} structs as a struct of arrays: $L bytes a row. Rows count from 0, and"
                    + " are always checked.",
                Names.of(plan.name()),
                Column.rowBytes(columns));
    constants(accessors).forEach(file::addField);
    new ColumnsLife(plan, door, columns).fields().forEach(file::addField);
    new ColumnsLife(plan, door, columns).methods().forEach(file::addMethod);
    plan.fields().stream().flatMap(accessors::accessors).forEach(file::addMethod);
    CodeEmitter.methods(plan).forEach(file::addMethod);
    copies().forEach(file::addMethod);
    file.addMethod(text());
    ConstantEmitter.methods(plan).forEach(file::addMethod);
    file.addType(row());
    return JavaFile.builder(plan.name().packageName(), file.build())
        .addStaticImport(places.home(), "MEMORY")
        .addStaticImport(ValueLayout.class, layouts(accessors))
        .skipJavaLangImports(true)
        .build();
  }

  private static String[] layouts(StructEmitter accessors) {
    return Stream.concat(Stream.of(accessors.valueLayouts()), Stream.of("JAVA_BYTE"))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  private Stream<FieldSpec> constants(StructEmitter accessors) {
    Stream<FieldSpec> ofColumns =
        columns.stream()
            .flatMap(column ->
                Stream.of(
                    number(column.stem() + "_COLUMN", column.before()),
                    number(column.stem() + "_BYTES", column.bytes())));
    Stream<FieldSpec> ofFields =
        plan.fields().stream()
            .flatMap(accessors::constants)
            .filter(constant -> !constant.name().endsWith("_OFFSET"));
    return Stream.concat(ofColumns, ofFields);
  }

  private static FieldSpec number(String name, long value) {
    return FieldSpec.builder(TypeName.LONG, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", value)
        .build();
  }

  private List<MethodSpec> copies() {
    MethodSpec.Builder copyTo =
        places
            .begin("copyTo", ROW)
            .addJavadoc("Copies a row to a struct, whose padding stays as it is.")
            .addParameter(TypeName.LONG, struct)
            .addStatement("long to = $L", placeOf(struct));
    MethodSpec.Builder copyFrom =
        places
            .begin("copyFrom", ROW)
            .addJavadoc("Copies a struct to a row.")
            .addParameter(TypeName.LONG, struct)
            .addStatement("long from = $L", placeOf(struct));
    MethodSpec.Builder clear =
        places.begin("clear", ROW).addJavadoc("Sets all fields of a row to zero.");
    for (Column column : columns) {
      CodeBlock place = ColumnPlaces.of(ColumnPlaces.PLACE, ROW, column);
      String offset = column.offset() == 0 ? "" : " + " + column.offset();
      String bytes = column.stem() + "_BYTES";
      copyTo.addStatement(
          "$T.copy(MEMORY, $L, MEMORY, to$L, $L)", MemorySegment.class, place, offset, bytes);
      copyFrom.addStatement(
          "$T.copy(MEMORY, from$L, MEMORY, $L, $L)", MemorySegment.class, offset, place, bytes);
      clear.addStatement("zero($L, $L)", place, bytes);
    }
    return List.of(copyTo.build(), copyFrom.build(), clear.build());
  }

  /** Where a struct is that rows are copied to and from. */
  private CodeBlock placeOf(String handle) {
    return switch (door) {
      case CHECKED ->
          CodeBlock.of(
              "$T.CHECKED ? $T.checked($L, $T.ID) : $L",
              Names.ADDRESS_SPACE,
              Names.ADDRESS_SPACE,
              handle,
              Names.struct(plan.name()),
              handle);
      case DIRECT -> CodeBlock.of("$L", handle);
      case SYSTEM -> CodeBlock.of("$L + $T.BASE", handle, Names.SYSTEM_MEMORY);
    };
  }

  private MethodSpec text() {
    return places
        .begin("toString", ROW)
        .addJavadoc("The fields of a row by name.")
        .returns(String.class)
        .addStatement("return $L", TextEmitter.of(plan, places, ROW))
        .build();
  }

  private TypeSpec row() {
    FlyweightEmitter methods =
        new FlyweightEmitter(plan, places, CodeBlock.of("$T.this", type), ROW);
    TypeSpec.Builder row =
        TypeSpec.classBuilder("Row")
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addSuperinterface(Names.of(plan.name()))
            .addJavadoc(
                "A {@link $T} over the row that it was last pointed at.", Names.of(plan.name()))
            .addField(TypeName.INT, ROW, Modifier.PRIVATE)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(TypeName.INT, ROW)
                    .addStatement("wrap(row)")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("wrap")
                    .addModifiers(Names.visible(plan))
                    .addJavadoc("Points at another row.")
                    .returns(type.nestedClass("Row"))
                    .addParameter(TypeName.INT, ROW)
                    .addStatement("this.row = $T.checkIndex(row, rows)", Objects.class)
                    .addStatement("return this")
                    .build());
    methods.methods().forEach(row::addMethod);
    return row.build();
  }
}
