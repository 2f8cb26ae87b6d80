package dev.o1struct.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.StructConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code TYPE}, for code that works on structs of any type: a class of its own, since
 * lambdas would take ten times as long when the struct's class is initialized.
 */
final class TypeEmitter {
  private static final String PARTS = StructConstant.PARTS.name();

  private final LayoutPlan plan;
  private final Door door;
  private final ClassName type;

  TypeEmitter(LayoutPlan plan, Door door) {
    this.plan = plan;
    this.door = door;
    this.type = Names.of(plan.name());
  }

  /**
   * The structs that it contains by value, and where, each with the layout that it is expected to
   * have. This comes before the layout, which may be impossible to make from others.
   */
  Stream<FieldSpec> parts() {
    List<CodeBlock> parts = partTypes();
    return parts.isEmpty()
        ? Stream.of()
        : Stream.of(
            FieldSpec.builder(
                    ArrayTypeName.of(Names.STRUCT_PART),
                    PARTS,
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .addJavadoc("What lies in it, refused if it was laid out otherwise since.")
                .initializer("{\n$>$L\n$<}", CodeBlock.join(parts, ",\n"))
                .build());
  }

  private List<CodeBlock> partTypes() {
    List<CodeBlock> types = new ArrayList<>();
    plan.identity().parts().forEach((name, hash) -> addPlaces(types, name, embedded(name, hash)));
    if (door == Door.CHECKED && (plan.isUnion() || plan.isCase())) {
      types.add(CodeBlock.of("$L.at(0)", Places.commonType(plan.family())));
    }
    return types;
  }

  private CodeBlock embedded(QualifiedName part, long hash) {
    return CodeBlock.of(
        "$T.TYPE.embeddedIn($S, $L)", Names.struct(part), plan.name().toString(), literal(hash));
  }

  /** Each place at which that struct lies. */
  private void addPlaces(List<CodeBlock> types, QualifiedName part, CodeBlock type) {
    if (plan.identity().starts().contains(part)) {
      types.add(CodeBlock.of("$L.at(0)", type));
    }
    plan.fieldsOf(part)
        .forEach(field -> types.add(CodeBlock.of("$L\n    .at($L)", type, places(field))));
  }

  private static CodeBlock places(PlacedField field) {
    CodeBlock.Builder places = CodeBlock.builder().add("$L", FieldConstant.OFFSET.of(field));
    if (field.isArray()) {
      places.add(", $L, $L", FieldConstant.LENGTH.of(field), FieldConstant.STRIDE.of(field));
    }
    return places.build();
  }

  private static String literal(long hash) {
    return "0x%016xL".formatted(hash);
  }

  FieldSpec constant() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(Names.STRUCT_TYPE, type),
            StructConstant.TYPE.name(),
            Names.visible(plan, Modifier.STATIC, Modifier.FINAL))
        .addJavadoc("For code that works on structs of any type.")
        .initializer("new $T<>($L) {\n$>$L$<}", Names.STRUCT_TYPE, arguments(), operations())
        .build();
  }

  private CodeBlock arguments() {
    CodeBlock.Builder arguments =
        CodeBlock.builder()
            .add("$S, LAYOUT,$W$L", plan.name().toString(), literal(plan.identity().hash()));
    switch (door) {
      case CHECKED -> {}
      case DIRECT -> arguments.add(", $T.UNCHECKED", Names.COMPILATION);
      case SYSTEM -> arguments.add(", $T.SYSTEM", Names.COMPILATION);
    }
    return partTypes().isEmpty() ? arguments.build() : arguments.add(", " + PARTS).build();
  }

  private CodeBlock operations() {
    ClassName struct = Names.struct(plan.name());
    ClassName flyweight = Names.flyweight(plan.name());
    CodeBlock view =
        plan.isUnion()
            ? CodeBlock.of("$T.of(handle)", flyweight)
            : CodeBlock.of("new $T().wrap(handle)", flyweight);
    CodeBlock.Builder value = CodeBlock.builder();
    if (plan.isCase()) {
      TypeName pool = PoolEmitter.type(plan);
      value.add(
          "@$T public $T poolOver($T plain) { return $L(plain); }\n",
          Override.class,
          pool,
          pool,
          Member.TAGGING.word());
    }
    value.add(operation("$T flyweight(long handle) { return $L; }", type, view));
    value.add(operation("void copy(long from, long to) { $T.copy(from, to); }", struct));
    value.add(operation("void clear(long handle) { $T.clear(handle); }", struct));
    value.add(operation("boolean equal(long a, long b) { return $T.equals(a, b); }", struct));
    value.add(operation("int hash(long handle) { return $T.hash(handle); }", struct));
    value.add(
        operation("$T print(long handle) { return $T.toString(handle); }", String.class, struct));
    return value.build();
  }

  private static CodeBlock operation(String text, Object... types) {
    return CodeBlock.builder()
        .add("@$T public ", Override.class)
        .add(text, types)
        .add("\n")
        .build();
  }
}
