package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.Indexes;
import dev.o1struct.processor.names.Member;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

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
    return plan.fields().stream().anyMatch(field -> field.mentioned().findAny().isPresent());
  }

  private MethodSpec wrap() {
    return MethodSpec.methodBuilder(Member.WRAP.word())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(flyweight)
        .addParameter(TypeName.LONG, "handle")
        .addStatement("this.handle = $L", places.kept("handle"))
        .addStatement("return this")
        .build();
  }

  private MethodSpec handle() {
    return MethodSpec.methodBuilder(Member.HANDLE.word())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.LONG)
        .addStatement("return handle")
        .build();
  }

  private MethodSpec text() {
    return MethodSpec.methodBuilder(Member.TO_STRING.word())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $L.toString($L)", struct, handle)
        .build();
  }

  private Stream<MethodSpec> accessors(PlacedField field) {
    FieldCode code = FieldCode.of(field);
    Stream<MethodSpec> accessors =
        field.settable() ? Stream.of(getter(code), setter(code)) : Stream.of(getter(code));
    Stream<MethodSpec> cursor =
        field.isArray()
            ? Stream.ofNullable(code.cursor()).map(type -> cursor(field, type))
            : Stream.of();
    Stream<MethodSpec> ofAtomic = code.operations().map(operation -> atomic(operation, code));
    return Stream.of(accessors, cursor, ofAtomic).flatMap(methods -> methods);
  }

  private MethodSpec cursor(PlacedField field, TypeName cursor) {
    return MethodSpec.methodBuilder(field.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(cursor)
        .addParameter(cursor, "cursor")
        .addStatement("return $L", call(field.name(), List.of("cursor")))
        .build();
  }

  private MethodSpec getter(FieldCode code) {
    PlacedField field = code.field;
    CodeBlock value = call(field.name(), Indexes.names(field.dimensions()));
    return code.view(accessor(field).returns(code.viewType()), value);
  }

  private MethodSpec setter(FieldCode code) {
    PlacedField field = code.field;
    CodeBlock.Builder call = begin(field.name(), Indexes.names(field.dimensions()));
    return accessor(field)
        .addParameter(code.viewSetterType(), "value")
        .addStatement("$L", call.add(", $L)", code.passed("value")).build())
        .build();
  }

  private MethodSpec atomic(AtomicOperation operation, FieldCode code) {
    PlacedField field = code.field;
    String name = operation.nameFor(field.name());
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    if (field.transfer().declared().contains(operation)) {
      method.addAnnotation(Override.class);
    }
    CodeBlock.Builder call = begin(name, Indexes.names(field.dimensions()));
    addIndexes(method, field);
    for (String value : AtomicCalls.parameters(operation)) {
      method.addParameter(code.viewSetterType(), value);
      call.add(",$W$L", code.passed(value));
    }
    CodeBlock value = call.add(")").build();
    TypeName result = AtomicCalls.result(operation, code.viewType());
    method.returns(result);
    return switch (operation) {
      case ACQUIRE, GET_AND_SET, GET_AND_ADD -> code.view(method, value);
      case COMPARE_AND_SET -> method.addStatement("return $L", value).build();
      case RELEASE -> method.addStatement("$L", value).build();
    };
  }

  /** Calls a static accessor. */
  private CodeBlock call(String name, List<String> arguments) {
    return begin(name, arguments).add(")").build();
  }

  private CodeBlock.Builder begin(String name, List<String> arguments) {
    CodeBlock.Builder call = CodeBlock.builder().add("$L.$L($L", struct, name, handle);
    arguments.forEach(argument -> call.add(", $L", argument));
    return call;
  }

  private MethodSpec.Builder accessor(PlacedField field) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC);
    addIndexes(method, field);
    return method;
  }

  private static void addIndexes(MethodSpec.Builder method, PlacedField field) {
    Indexes.names(field.dimensions()).forEach(index -> method.addParameter(TypeName.INT, index));
  }
}
