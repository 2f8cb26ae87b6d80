package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The places that the handles of one struct mean, and what its class has for finding them. */
final class Places {
  private static final String ID = "ID";

  private final LayoutPlan plan;
  private final Door door;
  private final String method;

  Places(LayoutPlan plan, Door door) {
    this.plan = plan;
    this.door = door;
    this.method = freeName("at");
  }

  /** The name, with a line appended if a field has it. */
  private String freeName(String name) {
    boolean taken = plan.fields().stream().anyMatch(field -> field.name().equals(name));
    return taken ? freeName(name + "_") : name;
  }

  /** The class of the {@code MEMORY} that places are in. */
  ClassName home() {
    return door == Door.SYSTEM ? Names.SYSTEM_MEMORY : Names.ADDRESS_SPACE;
  }

  /** The place that a handle means. */
  String at(String handle) {
    return switch (door) {
      case CHECKED, SYSTEM -> method + "(" + handle + ")";
      case DIRECT -> handle;
    };
  }

  /** The value with which a flyweight keeps a handle. */
  CodeBlock kept(String handle) {
    return switch (door) {
      case CHECKED ->
          CodeBlock.of(
              "$T.valid($L, $T.$L)", Names.ADDRESS_SPACE, handle, Names.struct(plan.name()), ID);
      case DIRECT, SYSTEM -> CodeBlock.of("$L", handle);
    };
  }

  Stream<FieldSpec> constants() {
    return switch (door) {
      case CHECKED -> Stream.of(type());
      case DIRECT, SYSTEM -> Stream.of();
    };
  }

  private FieldSpec type() {
    CodeBlock.Builder value =
        CodeBlock.builder().add("$T.type($S, SIZE", Names.ADDRESS_SPACE, plan.name().displayName());
    Stream<QualifiedName> embedded =
        plan.fields().stream()
            .map(PlacedField::type)
            .flatMap(type ->
                type instanceof FieldType.Embedded(var name) ? Stream.of(name) : Stream.of());
    Stream.concat(Stream.ofNullable(plan.manner().header()), embedded)
        .map(QualifiedName::displayName)
        .distinct()
        .forEach(part -> value.add(", $S", part));
    return FieldSpec.builder(TypeName.INT, ID, Modifier.STATIC, Modifier.FINAL)
        .initializer(value.add(")").build())
        .build();
  }

  Stream<MethodSpec> methods() {
    return switch (door) {
      case CHECKED ->
          Stream.of(
              method(
                  CodeBlock.of(
                      "$T.CHECKED ? $T.checked(handle, $L) : handle",
                      Names.ADDRESS_SPACE,
                      Names.ADDRESS_SPACE,
                      ID)));
      case DIRECT -> Stream.of();
      case SYSTEM -> Stream.of(method(CodeBlock.of("handle + $T.BASE", Names.SYSTEM_MEMORY)));
    };
  }

  private MethodSpec method(CodeBlock place) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.LONG)
        .addParameter(TypeName.LONG, "handle")
        .addStatement("return $L", place)
        .build();
  }
}
