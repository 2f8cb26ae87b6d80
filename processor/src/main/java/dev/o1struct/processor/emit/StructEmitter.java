package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutTable;
import dev.o1struct.processor.names.StructConstant;
import dev.o1struct.processor.names.Variables;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code FooStruct}: constants, layout, static accessors and whole-struct operations. */
final class StructEmitter {
  private final LayoutPlan plan;
  private final Places places;
  private final Site site;
  private final String handle;

  private StructEmitter(LayoutPlan plan, Places places) {
    this.plan = plan;
    this.places = places;
    this.handle = Variables.handleOf(plan.name());
    this.site = new Site(plan, places, handle);
  }

  static JavaFile emit(LayoutPlan plan, Places places, Door door) {
    return new StructEmitter(plan, places).file(door);
  }

  private JavaFile file(Door door) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Names.struct(plan.name()))
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addAnnotations(Suppression.of(plan, true))
            .addJavadoc(
                """
                {@link $T} $L: $L bytes, aligned to $L. Accessors take its handle.

                <pre>
                $L</pre>
                """,
                Names.of(plan.name()),
                plan.manner().describe(),
                plan.size(),
                plan.alignment(),
                LayoutTable.of(plan));
    constants(door).forEach(type::addField);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    places.methods().forEach(type::addMethod);
    fields().flatMap(FieldAccessors::methods).forEach(type::addMethod);
    CodeEmitter.methods(site).forEach(type::addMethod);
    FamilyEmitter.methods(plan, places, handle).forEach(type::addMethod);
    PoolEmitter.methods(plan, places).forEach(type::addMethod);
    new WholeStructEmitter(plan, places, handle).methods().forEach(type::addMethod);
    return SourceFile.with(plan, type)
        .addStaticImport(places.home(), "MEMORY")
        .addStaticImport(ValueLayout.class, valueLayouts())
        .build();
  }

  private Stream<FieldAccessors> fields() {
    return plan.fields().stream().map(field -> new FieldAccessors(site, field));
  }

  private Stream<FieldSpec> constants(Door door) {
    Stream<FieldSpec> whole =
        Stream.of(
            constant(TypeName.LONG, StructConstant.SIZE.name(), CodeBlock.of("$L", plan.size())),
            constant(
                TypeName.LONG,
                StructConstant.ALIGNMENT.name(),
                CodeBlock.of("$L", plan.alignment())));
    Stream<FieldSpec> layout =
        Stream.of(
            constant(
                TypeName.get(StructLayout.class),
                StructConstant.LAYOUT.name(),
                LayoutExpression.of(plan)));
    Stream<FieldSpec> ofFields =
        fields().flatMap(field -> Stream.concat(Stream.of(field.offset()), field.constants()));
    TypeEmitter type = new TypeEmitter(plan, door);
    return Stream.of(
            whole,
            ofFields,
            FamilyEmitter.constants(plan),
            type.parts(),
            layout,
            Stream.of(type.constant()),
            places.constants())
        .flatMap(constants -> constants);
  }

  private FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Names.visible(plan, Modifier.STATIC, Modifier.FINAL))
        .initializer(value)
        .build();
  }

  /** The constants of {@code ValueLayout} that are used. */
  private String[] valueLayouts() {
    Stream<String> ofLayout =
        LayoutNode.fieldsIn(plan.nodes())
            .flatMap(field -> FieldCode.of(field).described())
            .map(ValueLayouts::aligned);
    Stream<String> ofClear =
        plan.isUnion() ? Stream.of() : Stream.of(ValueLayouts.word(plan.wordBytes()));
    Stream<String> ofCase =
        plan.isCase() && plan.ownBytes() > 0
            ? Stream.of(ValueLayouts.word(plan.ownWordBytes()))
            : Stream.of();
    return Stream.of(ofLayout, accessLayouts(plan), ofClear, ofCase)
        .flatMap(layouts -> layouts)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** Those with which the accessors of all fields read and write. */
  static Stream<String> accessLayouts(LayoutPlan plan) {
    return plan.fields().stream().flatMap(field -> FieldCode.of(field).accessLayouts());
  }
}
