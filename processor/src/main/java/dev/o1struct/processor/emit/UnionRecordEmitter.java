package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.Variables;
import javax.lang.model.element.Modifier;

/** Writes {@code ShapeRecord} of a tagged union: the interface of the records of its cases. */
final class UnionRecordEmitter {
  private final LayoutPlan plan;
  private final ClassName type;
  private final ClassName record;
  private final String handle;

  private UnionRecordEmitter(LayoutPlan plan) {
    this.plan = plan;
    this.type = Names.of(plan.name());
    this.record = Names.record(plan.name());
    this.handle = Variables.handleOf(plan.name());
  }

  static JavaFile emit(LayoutPlan plan) {
    return new UnionRecordEmitter(plan).file();
  }

  private JavaFile file() {
    TypeSpec.Builder records =
        TypeSpec.interfaceBuilder(record)
            .addModifiers(Names.visible(plan, Modifier.SEALED))
            .addAnnotations(Suppression.of(plan, true))
            .addJavadoc("What a {@link $T} holds at some moment: the record of its case.", type);
    plan.family()
        .codes()
        .values()
        .forEach(name -> records.addPermittedSubclass(Names.record(name)));
    plan.valueFields().stream().map(UnionRecordEmitter::component).forEach(records::addMethod);
    return SourceFile.with(plan, records.addMethod(of()).addMethod(to())).build();
  }

  private static MethodSpec component(PlacedField field) {
    return MethodSpec.methodBuilder(field.name())
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(RecordEmitter.component(field))
        .build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder(Member.OF.word())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("What the struct holds now.")
        .returns(record)
        .addParameter(TypeName.LONG, handle)
        .addCode(
            CasesEmitter.cases(plan, name -> CodeBlock.of("$T.of($L)", Names.record(name), handle)))
        .build();
  }

  private MethodSpec to() {
    return MethodSpec.methodBuilder(Member.TO.word())
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .addJavadoc(
            "Makes a struct the case of this record, unless it is, and writes the fields that have"
                + " setters.")
        .addParameter(TypeName.LONG, handle)
        .build();
  }
}
