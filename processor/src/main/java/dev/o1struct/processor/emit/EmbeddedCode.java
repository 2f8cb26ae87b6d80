package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.PrimitiveKind;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Other structs by value. */
final class EmbeddedCode extends FieldCode {
  private final JavaType.Struct struct;

  EmbeddedCode(PlacedField field, JavaType.Struct struct) {
    super(field);
    this.struct = struct;
  }

  /** As what flyweights give a struct: a tagged union as the case that it is. */
  static ClassName viewOf(JavaType.Struct struct) {
    return struct.isUnion() ? Names.of(struct.name()) : Names.flyweight(struct.name());
  }

  /** A new flyweight of a struct; of a tagged union that of its case. */
  static CodeBlock newView(JavaType.Struct struct, CodeBlock handle) {
    return struct.isUnion()
        ? CodeBlock.of("$T.of($L)", Names.flyweight(struct.name()), handle)
        : CodeBlock.of("new $T().wrap($L)", Names.flyweight(struct.name()), handle);
  }

  @Override
  TypeName type() {
    return TypeName.LONG;
  }

  @Override
  boolean isPart() {
    return true;
  }

  /** No flyweight is all cases of a tagged union. */
  @Override
  @Nullable TypeName cursor() {
    return struct.isUnion()
        ? null
        : ParameterizedTypeName.get(Names.STRUCT_CURSOR, Names.flyweight(struct.name()));
  }

  @Override
  TypeName viewType() {
    return viewOf(struct);
  }

  @Override
  TypeName componentType() {
    return Names.record(struct.name());
  }

  @Override
  CodeBlock layout() {
    return field.alignment().isLowered()
        ? CodeBlock.of("$T.of($T.LAYOUT)", Names.PACKED_LAYOUT, Names.struct(struct.name()))
        : CodeBlock.of("$T.LAYOUT", Names.struct(struct.name()));
  }

  @Override
  Stream<PrimitiveKind> described() {
    return Stream.of();
  }

  @Override
  Stream<String> accessLayouts() {
    return Stream.of();
  }

  @Override
  MethodSpec get(MethodSpec.Builder method, Site site) {
    return method.addStatement("return $L", site.places().part(site.handle(), field)).build();
  }

  @Override
  MethodSpec set(MethodSpec.Builder method, Site site) {
    throw new IllegalStateException("a struct is copied, not set: field=" + field.name());
  }

  @Override
  MethodSpec view(MethodSpec.Builder method, CodeBlock value) {
    return method.addStatement("return $L", newView(struct, value)).build();
  }

  @Override
  CodeBlock toComponent(CodeBlock value) {
    return CodeBlock.of("$T.of($L)", Names.record(struct.name()), value);
  }

  @Override
  boolean isRestored() {
    return true;
  }

  @Override
  CodeBlock restored(ClassName accessors, CodeBlock place, CodeBlock value) {
    return CodeBlock.of("$L.to($T.$L($L))", value, accessors, field.name(), place);
  }

  @Override
  CodeBlock shown(CodeBlock value, Site site) {
    return CodeBlock.of("$T.toString($L)", Names.struct(struct.name()), value);
  }
}
