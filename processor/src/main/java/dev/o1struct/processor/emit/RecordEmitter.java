package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.names.HiddenNames;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.Variables;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes {@code FooRecord}: a record with the values that a struct holds at some moment. */
final class RecordEmitter {
  private final LayoutPlan plan;
  private final ClassName struct;
  private final ClassName record;
  private final String handle;
  private final List<PlacedField> fields;

  private RecordEmitter(LayoutPlan plan) {
    this.plan = plan;
    this.struct = Names.struct(plan.name());
    this.record = Names.record(plan.name());
    this.handle = Variables.handleOf(plan.name());
    this.fields = plan.valueFields();
  }

  static JavaFile emit(LayoutPlan plan) {
    return new RecordEmitter(plan).file();
  }

  private JavaFile file() {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(record)
            .addModifiers(Names.visible(plan))
            .addAnnotations(Suppression.of(plan, mentionsOtherTypes()))
            .addJavadoc("What a {@link $T} holds at some moment.", Names.of(plan.name()));
    if (isPermitted()) {
      type.addSuperinterface(Names.record(plan.family().union()));
    }
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    fields.forEach(field -> components.addParameter(component(field), field.name()));
    type.recordConstructor(components.build());
    if (fields.stream().anyMatch(PlacedField::isArray)) {
      type.addMethod(copyOfArrays());
    }
    type.addMethod(of()).addMethod(to());
    return SourceFile.with(plan, HiddenNames.inRecord(plan), type).build();
  }

  private boolean mentionsOtherTypes() {
    return isPermitted()
        || fields.stream().anyMatch(field -> field.mentioned().findAny().isPresent());
  }

  /** Whether there is a record twin of the tagged union that this is a case of. */
  private boolean isPermitted() {
    return plan.isCase() && plan.family().hasRecord();
  }

  static TypeName component(PlacedField field) {
    TypeName component = FieldCode.of(field).componentType();
    for (int i = 0; i < field.dimensions(); i++) {
      component = ParameterizedTypeName.get(ClassName.get(List.class), component.box());
    }
    return component;
  }

  private MethodSpec copyOfArrays() {
    MethodSpec.Builder method =
        MethodSpec.compactConstructorBuilder()
            .addModifiers(Names.visible(plan))
            .addJavadoc("Copies the lists, each as long as the array is.");
    fields.stream()
        .filter(PlacedField::isArray)
        .forEach(field ->
            method.addStatement(
                "$L = $T.of($S, $L, $L)",
                field.name(),
                Names.SNAPSHOT_LIST,
                field.name(),
                field.name(),
                Elements.lengths(field).stream()
                    .map(this::constant)
                    .collect(CodeBlock.joining(", "))));
    return method.build();
  }

  private CodeBlock constant(String name) {
    return CodeBlock.of("$T.$L", struct, name);
  }

  private MethodSpec of() {
    CodeBlock values = fields.stream().map(this::value).collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder(Member.OF.word())
        .addModifiers(Names.visible(plan, Modifier.STATIC))
        .addJavadoc("What the struct holds now.")
        .returns(record)
        .addParameter(TypeName.LONG, handle)
        .addStatement(
            fields.size() > 1 ? "return new $T(\n$L)" : "return new $T($L)", record, values)
        .build();
  }

  private CodeBlock value(PlacedField field) {
    FieldCode code = FieldCode.of(field);
    if (!field.isArray()) {
      return code.toComponent(CodeBlock.of("$T.$L($L)", struct, field.name(), handle));
    }
    String indexes = Elements.arguments(field);
    return Elements.list(
        field,
        length -> CodeBlock.of("$T.range(0, $T.$L)", IntStream.class, struct, length),
        code.toComponent(CodeBlock.of("$T.$L($L$L)", struct, field.name(), handle, indexes)),
        true);
  }

  private MethodSpec to() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Member.TO.word()).addParameter(TypeName.LONG, handle);
    if (isPermitted()) {
      method.addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    } else {
      method.addModifiers(Names.visible(plan));
    }
    if (plan.isCase()) {
      method
          .addJavadoc(
              "Makes a struct this case, unless it is, and writes the fields that have setters.")
          .beginControlFlow(
              "if ($T.tag($L) != $T.$L)",
              struct,
              handle,
              Names.struct(plan.family().union()),
              ConstantName.tagOf(plan.name()))
          .addStatement("$T.become($L)", struct, handle)
          .endControlFlow();
    } else {
      method.addJavadoc("Writes the fields that have setters to a struct.");
    }
    writeFields(method);
    return method.build();
  }

  private void writeFields(MethodSpec.Builder method) {
    for (PlacedField field : fields) {
      FieldCode code = FieldCode.of(field);
      if (code.isRestored()) {
        Elements.each(method, field, this::constant, body -> body.addStatement("$L", write(code)));
      }
    }
  }

  private CodeBlock write(FieldCode code) {
    PlacedField field = code.field;
    StringBuilder place = new StringBuilder(handle);
    StringBuilder value = new StringBuilder("this." + field.name());
    for (String index : Elements.variables(field)) {
      place.append(", ").append(index);
      value.append(".get(").append(index).append(')');
    }
    return code.restored(struct, CodeBlock.of("$L", place), CodeBlock.of("$L", value));
  }
}
