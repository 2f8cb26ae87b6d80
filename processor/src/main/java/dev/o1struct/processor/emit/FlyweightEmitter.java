package dev.o1struct.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code FooFlyweight}: the interface, implemented over a handle that can be changed. */
final class FlyweightEmitter {
  private final LayoutPlan plan;
  private final Places places;
  private final CodeBlock struct;
  private final String handle;
  private final ClassName flyweight;

  private FlyweightEmitter(LayoutPlan plan, Places places) {
    this(plan, places, CodeBlock.of("$T", Names.struct(plan.name())), "handle");
  }

  /**
   * An emitter of a flyweight's methods.
   *
   * @param accessors what has the accessors that they call
   * @param handle the field that is handed to those
   */
  FlyweightEmitter(LayoutPlan plan, Places places, CodeBlock accessors, String handle) {
    this.plan = plan;
    this.places = places;
    this.struct = accessors;
    this.handle = handle;
    this.flyweight = Names.flyweight(plan.name());
  }

  static JavaFile emit(LayoutPlan plan, Places places) {
    return plan.isUnion() ? CasesEmitter.emit(plan) : new FlyweightEmitter(plan, places).file();
  }

  private JavaFile file() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(flyweight)
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addAnnotations(Suppression.of(plan, mentionsOtherTypes()))
            .addSuperinterface(Names.of(plan.name()))
            .addSuperinterface(Names.FLYWEIGHT_TYPE)
            .addJavadoc(
                "A {@link $T} over the struct that it was last pointed at.", Names.of(plan.name()))
            .addField(TypeName.LONG, "handle", Modifier.PRIVATE)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Names.visible(plan))
                    .addJavadoc("Points at nothing.")
                    .build())
            .addMethod(wrap())
            .addMethod(handle());
    methods().forEach(type::addMethod);
    return SourceFile.with(plan, type).build();
  }

  /** The methods of the interface, and {@code toString}. */
  Stream<MethodSpec> methods() {
    return Stream.concat(plan.valueFields().stream().flatMap(this::accessors), Stream.of(text()));
  }

  private boolean mentionsOtherTypes() {
    return plan.fields().stream()
        .anyMatch(field -> !(field.type().value() instanceof FieldType.Scalar));
  }

  private MethodSpec wrap() {
    return MethodSpec.methodBuilder("wrap")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(flyweight)
        .addParameter(TypeName.LONG, "handle")
        .addStatement("this.handle = $L", places.kept("handle"))
        .addStatement("return this")
        .build();
  }

  private MethodSpec handle() {
    return MethodSpec.methodBuilder("handle")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.LONG)
        .addStatement("return handle")
        .build();
  }

  private MethodSpec text() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $L.toString($L)", struct, handle)
        .build();
  }

  private Stream<MethodSpec> accessors(PlacedField field) {
    Stream<MethodSpec> accessors =
        field.settable() ? Stream.of(getter(field), setter(field)) : Stream.of(getter(field));
    if (field.isArray()
        && field.type() instanceof FieldType.Embedded(QualifiedName type)
        && !isUnion(type)) {
      return Stream.concat(accessors, Stream.of(cursor(field, type)));
    }
    return field.transfer().atomic()
        ? Stream.concat(
            accessors,
            AtomicOperation.of(field.type(), field.settable()).stream()
                .map(operation -> atomic(operation, field)))
        : accessors;
  }

  private MethodSpec cursor(PlacedField field, QualifiedName type) {
    TypeName cursor = ArrayEmitter.cursorOver(type);
    return MethodSpec.methodBuilder(field.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(cursor)
        .addParameter(cursor, "cursor")
        .addStatement("return $L.$L($L, cursor)", struct, field.name(), handle)
        .build();
  }

  private MethodSpec getter(PlacedField field) {
    CodeBlock value =
        CodeBlock.of("$L.$L($L$L)", struct, field.name(), handle, field.isArray() ? ", index" : "");
    return returning(accessor(field).returns(resultType(field.type())), field, value);
  }

  private MethodSpec atomic(AtomicOperation operation, PlacedField field) {
    String name = operation.nameFor(field.name());
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    if (field.transfer().declared().contains(operation)) {
      method.addAnnotation(Override.class);
    }
    CodeBlock.Builder call = CodeBlock.builder().add("$L.$L($L", struct, name, handle);
    if (field.isArray()) {
      method.addParameter(TypeName.INT, "index");
      call.add(", index");
    }
    for (String value : AtomicEmitter.parameters(operation)) {
      method.addParameter(valueType(field.type()), value);
      call.add(",$W$L", passed(field.type(), value));
    }
    CodeBlock value = call.add(")").build();
    TypeName type = resultType(field.type());
    TypeName result = AtomicEmitter.result(operation, type);
    method.returns(result);
    return result.equals(type)
        ? returning(method, field, value)
        : method.addStatement(result.equals(TypeName.VOID) ? "$L" : "return $L", value).build();
  }

  private MethodSpec returning(MethodSpec.Builder method, PlacedField field, CodeBlock value) {
    return switch (field.type()) {
      case FieldType.Embedded(var type) ->
          method.addStatement("return $L", view(type, value)).build();
      case FieldType.Reference(QualifiedName target, _, _) when target != null ->
          method
              .addStatement("long target = $L", value)
              .addStatement("return target == 0 ? null : $L", view(target, CodeBlock.of("target")))
              .build();
      default -> method.addStatement("return $L", value).build();
    };
  }

  /** A new flyweight of a struct; of a tagged union that of its case. */
  private CodeBlock view(QualifiedName type, CodeBlock target) {
    return isUnion(type)
        ? CodeBlock.of("$T.of($L)", Names.flyweight(type), target)
        : CodeBlock.of("new $T().wrap($L)", Names.flyweight(type), target);
  }

  private boolean isUnion(QualifiedName type) {
    return plan.declaration().tagging().sees(type);
  }

  private MethodSpec setter(PlacedField field) {
    CodeBlock value = passed(field.type(), "value");
    return accessor(field)
        .addParameter(valueType(field.type()), "value")
        .addStatement(
            "$L.$L($L$L, $L)",
            struct,
            field.name(),
            handle,
            field.isArray() ? ", index" : "",
            value)
        .build();
  }

  /** What the static accessors take for the value of a variable. */
  private static CodeBlock passed(FieldType type, String variable) {
    return type instanceof FieldType.Reference(QualifiedName target, _, _) && target != null
        ? CodeBlock.of(
            "$L == null ? 0 : (($T) $L).handle()", variable, Names.FLYWEIGHT_TYPE, variable)
        : CodeBlock.of("$L", variable);
  }

  private MethodSpec.Builder accessor(PlacedField field) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC);
    return field.isArray() ? method.addParameter(TypeName.INT, "index") : method;
  }

  /** What the flyweight returns: other structs as flyweights, so that their handle can be had. */
  private TypeName resultType(FieldType type) {
    return switch (type) {
      case FieldType.Embedded(var name) -> resultType(name);
      case FieldType.Reference(QualifiedName target, _, var nullness) when target != null ->
          marked(resultType(target), nullness);
      default -> Names.staticType(type);
    };
  }

  private ClassName resultType(QualifiedName name) {
    return isUnion(name) ? Names.of(name) : Names.flyweight(name);
  }

  /** The type with the annotation with which the user says that it may be null, if any. */
  private static TypeName marked(ClassName type, @Nullable QualifiedName nullness) {
    return nullness == null
        ? type
        : type.annotated(AnnotationSpec.builder(Names.of(nullness)).build());
  }

  private static TypeName valueType(FieldType type) {
    return switch (type) {
      case FieldType.Reference(QualifiedName target, _, var nullness) when target != null ->
          marked(Names.of(target), nullness);
      case FieldType.InlineText text when text.javaType().equals("CharSequence") ->
          TypeName.get(CharSequence.class);
      default -> Names.staticType(type);
    };
  }
}
