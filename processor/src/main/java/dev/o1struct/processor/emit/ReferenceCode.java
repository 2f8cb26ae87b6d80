package dev.o1struct.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Handles of other structs, and of anything. */
final class ReferenceCode extends ValueCode {
  private final JavaType.@Nullable Struct target;
  private final boolean compressed;
  private final @Nullable QualifiedName nullness;

  ReferenceCode(PlacedField field, FieldType.Reference type) {
    super(field, type.compressed() ? PrimitiveKind.INT : PrimitiveKind.LONG);
    this.target = type.target();
    this.compressed = type.compressed();
    this.nullness = type.nullness();
  }

  @Override
  TypeName type() {
    return TypeName.LONG;
  }

  @Override
  TypeName viewType() {
    return target == null ? type() : marked(EmbeddedCode.viewOf(target));
  }

  @Override
  TypeName viewSetterType() {
    return target == null ? type() : marked(Names.of(target.name()));
  }

  /** The type with the annotation with which the user says that it may be null, if any. */
  private TypeName marked(ClassName type) {
    return nullness == null
        ? type
        : type.annotated(AnnotationSpec.builder(Names.of(nullness)).build());
  }

  @Override
  CodeBlock decode(CodeBlock read) {
    return compressed ? CodeBlock.of("$T.expand($L)", Names.COMPRESSED_HANDLE, read) : read;
  }

  @Override
  CodeBlock encode(String variable) {
    return compressed
        ? CodeBlock.of("$T.of($L)", Names.COMPRESSED_HANDLE, variable)
        : CodeBlock.of("$L", variable);
  }

  @Override
  boolean isStoredAsInArrays() {
    return !compressed;
  }

  @Override
  MethodSpec view(MethodSpec.Builder method, CodeBlock value) {
    if (target == null) {
      return super.view(method, value);
    }
    CodeBlock view = EmbeddedCode.newView(target, CodeBlock.of("target"));
    return method
        .addStatement("long target = $L", value)
        .addStatement("return target == 0 ? null : $L", view)
        .build();
  }

  @Override
  CodeBlock passed(String variable) {
    return target == null
        ? super.passed(variable)
        : CodeBlock.of(
            "$L == null ? 0 : (($T) $L).handle()", variable, Names.FLYWEIGHT_TYPE, variable);
  }

  @Override
  String prefix() {
    return "0x";
  }

  @Override
  CodeBlock shown(CodeBlock value, Site site) {
    return CodeBlock.of("$T.toHexString($L)", Long.class, value);
  }
}
