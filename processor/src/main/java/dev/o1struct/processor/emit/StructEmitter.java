package dev.o1struct.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutTable;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code FooStruct}: constants, layout, static accessors and whole-struct operations. */
final class StructEmitter {
  private static final Modifier[] CONSTANT = {Modifier.STATIC, Modifier.FINAL};

  private final LayoutPlan plan;
  private final Places places;
  private final String handle;

  private StructEmitter(LayoutPlan plan, Places places) {
    this(plan, places, Names.handleOf(plan.name()));
  }

  /** An emitter of accessors that call what they are given so. */
  StructEmitter(LayoutPlan plan, Places places, String handle) {
    this.plan = plan;
    this.places = places;
    this.handle = handle;
  }

  /** The place of a field, or of the element of an index. */
  private CodeBlock address(PlacedField field) {
    return places.address(handle, field);
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
    plan.fields().stream().flatMap(this::accessors).forEach(type::addMethod);
    CodeEmitter.methods(plan).forEach(type::addMethod);
    FamilyEmitter.methods(plan, places, handle).forEach(type::addMethod);
    PoolEmitter.methods(plan).forEach(type::addMethod);
    new WholeStructEmitter(plan, places, handle).methods().forEach(type::addMethod);
    return SourceFile.with(plan, type)
        .addStaticImport(places.home(), "MEMORY")
        .addStaticImport(ValueLayout.class, valueLayouts())
        .build();
  }

  private Stream<FieldSpec> constants(Door door) {
    Stream<FieldSpec> whole =
        Stream.of(
            constant(TypeName.LONG, "SIZE", CodeBlock.of("$L", plan.size())),
            constant(TypeName.LONG, "ALIGNMENT", CodeBlock.of("$L", plan.alignment())));
    Stream<FieldSpec> layout =
        Stream.of(constant(TypeName.get(StructLayout.class), "LAYOUT", LayoutExpression.of(plan)));
    Stream<FieldSpec> fields =
        Stream.concat(
            plan.fields().stream().flatMap(this::constants), FamilyEmitter.constants(plan));
    TypeEmitter type = new TypeEmitter(plan, door);
    return Stream.of(
            whole, fields, type.parts(), layout, Stream.of(type.constant()), places.constants())
        .flatMap(constants -> constants);
  }

  /** What the accessors of a field use. */
  Stream<FieldSpec> constants(PlacedField field) {
    String stem = field.constant();
    Stream.Builder<FieldSpec> constants = Stream.builder();
    constants.add(constant(TypeName.LONG, stem + "_OFFSET", CodeBlock.of("$L", field.offset())));
    if (field.isArray()) {
      constants.add(constant(TypeName.INT, stem + "_LENGTH", CodeBlock.of("$L", field.length())));
      constants.add(constant(TypeName.LONG, stem + "_STRIDE", CodeBlock.of("$L", field.stride())));
    }
    if (field.type() instanceof FieldType.InlineText(int capacity, _, _)) {
      constants.add(constant(TypeName.INT, stem + "_CAPACITY", CodeBlock.of("$L", capacity)));
    }
    if (field.type().value() instanceof FieldType.Enumeration type && !type.isCoded()) {
      constants.add(
          FieldSpec.builder(
                  ArrayTypeName.of(Names.of(type.type())),
                  stem + "_VALUES",
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("$T.values()", Names.of(type.type()))
              .build());
    }
    if (field.transfer().atomic()) {
      constants.add(AtomicEmitter.constant(field));
    } else if (field.transfer().isOrdered()) {
      constants.add(format(field));
    }
    return constants.build();
  }

  private static FieldSpec format(PlacedField field) {
    String layout = Access.accessLayout(field.type());
    String type = layout.substring("JAVA_".length(), layout.length() - "_UNALIGNED".length());
    ClassName name =
        ClassName.get(ValueLayout.class)
            .nestedClass("Of" + type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT));
    return FieldSpec.builder(
            name, Access.formatName(field), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Access.ordered(field, layout))
        .build();
  }

  private FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Names.visible(plan, CONSTANT)).initializer(value).build();
  }

  /** What reads and writes a field. */
  Stream<MethodSpec> accessors(PlacedField field) {
    Stream<MethodSpec> plain =
        field.settable() ? Stream.of(getter(field), setter(field)) : Stream.of(getter(field));
    Stream<MethodSpec> ofText =
        field.type() instanceof FieldType.InlineText type
            ? text(field, type).others(name -> accessor(field, name))
            : Stream.of();
    Stream<MethodSpec> ofAtomic =
        field.transfer().atomic()
            ? AtomicOperation.of(field.type(), field.settable()).stream()
                .map(operation -> atomic(operation, field))
            : Stream.of();
    Stream<MethodSpec> ofArray =
        field.isArray()
            ? new ArrayEmitter(field, handle, places, plan.declaration().tagging()::sees)
                .methods(name -> places.begin(name, handle))
            : Stream.of();
    return Stream.of(plain, ofText, ofAtomic, ofArray).flatMap(accessors -> accessors);
  }

  private MethodSpec atomic(AtomicOperation operation, PlacedField field) {
    TypeName type = Names.staticType(field.type());
    TypeName result = AtomicEmitter.result(operation, type);
    CodeBlock address = address(field);
    CodeBlock call = AtomicEmitter.call(operation, field, address);
    MethodSpec.Builder method = accessor(field, operation.nameFor(field.name())).returns(result);
    AtomicEmitter.parameters(operation).forEach(value -> method.addParameter(type, value));
    if (result.equals(type) && operation != AtomicOperation.COMPARE_AND_SET) {
      return returning(method, field, Access.decode(field, call));
    }
    return method.addStatement(result.equals(TypeName.VOID) ? "$L" : "return $L", call).build();
  }

  private MethodSpec getter(PlacedField field) {
    MethodSpec.Builder method = accessor(field).returns(Names.staticType(field.type()));
    CodeBlock address = address(field);
    return switch (field.type()) {
      case FieldType.InlineText type -> method.addStatement("$L", text(field, type).read()).build();
      case FieldType.Embedded _ ->
          method.addStatement("return $L", places.part(handle, field)).build();
      case FieldType.Tag _ ->
          method
              .addJavadoc("Which case it is, whatever the memory holds.")
              .addStatement("return $L", Access.read(field, places.addressOfTag(handle, field)))
              .build();
      default -> returning(method, field, Access.read(field, address));
    };
  }

  /** Ends a method that returns what {@code read} gives: of an enum, the number of a constant. */
  private MethodSpec returning(MethodSpec.Builder method, PlacedField field, CodeBlock read) {
    switch (field.type().value()) {
      case FieldType.Enumeration(var type, _, var codes) when !codes.isEmpty() ->
          method
              .addStatement("int code = $L", read)
              .addStatement("$T constant = $L(code)", Names.of(type), CodeEmitter.decoderOf(field))
              .beginControlFlow("if (constant == null)")
              .addStatement(
                  "throw new $T($S$W+ $L + $S + code)",
                  IllegalStateException.class,
                  held(field, "code", type),
                  handle,
                  " code=")
              .endControlFlow()
              .addStatement("return constant");
      case FieldType.Enumeration(var type, _, _) ->
          method
              .addStatement("int ordinal = $L", read)
              .beginControlFlow("try")
              .addStatement("return $L_VALUES[ordinal]", field.constant())
              .nextControlFlow("catch ($T e)", ArrayIndexOutOfBoundsException.class)
              .addStatement(
                  "throw new $T($S$W+ $L + $S + ordinal, e)",
                  IllegalStateException.class,
                  held(field, "constant", type),
                  handle,
                  " ordinal=")
              .endControlFlow();
      default -> method.addStatement("return $L", read);
    }
    return method.build();
  }

  private String held(PlacedField field, String what, QualifiedName type) {
    return "%s.%s holds no %s of %s: %s="
        .formatted(
            plan.name().displayName(), field.name(), what, type.displayName(), places.noun());
  }

  private InlineTextEmitter text(PlacedField field, FieldType.InlineText type) {
    return new InlineTextEmitter(field, type, address(field));
  }

  private MethodSpec setter(PlacedField field) {
    if (field.type() instanceof FieldType.InlineText type) {
      return accessor(field)
          .addParameter(CharSequence.class, "value")
          .addStatement("$L", text(field, type).write())
          .build();
    }
    MethodSpec.Builder method =
        accessor(field).addParameter(Names.staticType(field.type()), "value");
    if (field.type() instanceof FieldType.BitField bits) {
      return method
          .addStatement("long at = $L", address(field))
          .addStatement("$L", new BitAccess(field, bits).write())
          .build();
    }
    return method.addStatement("$L", Access.write(field, address(field))).build();
  }

  private MethodSpec.Builder accessor(PlacedField field) {
    return accessor(field, field.name());
  }

  private MethodSpec.Builder accessor(PlacedField field, String name) {
    MethodSpec.Builder method = places.begin(name, handle);
    return field.isArray() ? method.addParameter(TypeName.INT, "index") : method;
  }

  /** The constants of {@code ValueLayout} that the accessors use. */
  String[] valueLayouts() {
    Stream<String> ofClear =
        plan.isUnion() ? Stream.of() : Stream.of(Access.wordLayout(plan.wordBytes()));
    Stream<String> ofCase =
        plan.isCase() && plan.ownBytes() > 0
            ? Stream.of(Access.wordLayout(plan.ownWordBytes()))
            : Stream.of();
    return Stream.of(valueLayoutsOfLayout(), accessLayouts(), ofClear, ofCase)
        .flatMap(layouts -> layouts)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  private Stream<String> valueLayoutsOfLayout() {
    return LayoutNode.fieldsIn(plan.nodes())
        .flatMap(field ->
            switch (field.type()) {
              case FieldType.Embedded _ -> Stream.<String>of();
              case FieldType.InlineText _, FieldType.BitField _ -> Stream.of("JAVA_BYTE");
              default -> Stream.of(Access.alignedLayout(field.type()));
            });
  }

  /** Those with which the accessors read and write. */
  Stream<String> accessLayouts() {
    return plan.fields().stream()
        .flatMap(field ->
            switch (field.type()) {
              case FieldType.Embedded _, FieldType.InlineText _ -> Stream.<String>of();
              case FieldType.BitField _ -> Stream.of(Access.wordLayout(field.stride()));
              default ->
                  Stream.of(
                      field.transfer().atomic()
                          ? Access.atomicLayout(field.type())
                          : Access.accessLayout(field.type()));
            });
  }
}
