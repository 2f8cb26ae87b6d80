package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.model.TextAccessor;
import dev.o1struct.processor.model.TextEncoding;
import dev.o1struct.processor.names.FieldConstant;
import java.lang.foreign.MemoryLayout;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Texts inside a struct. */
final class TextCode extends FieldCode {
  private final FieldType.InlineText text;

  TextCode(PlacedField field, FieldType.InlineText text) {
    super(field);
    this.text = text;
  }

  @Override
  TypeName type() {
    return TypeName.get(String.class);
  }

  @Override
  TypeName setterType() {
    return TypeName.get(CharSequence.class);
  }

  @Override
  TypeName viewSetterType() {
    return text.javaType().equals("CharSequence") ? setterType() : type();
  }

  @Override
  Stream<FieldSpec> constants(Modifier... modifiers) {
    return Stream.of(
        FieldSpec.builder(TypeName.INT, FieldConstant.CAPACITY.of(field), modifiers)
            .initializer("$L", text.capacity())
            .build());
  }

  @Override
  CodeBlock layout() {
    return CodeBlock.of("$T.sequenceLayout($L, JAVA_BYTE)", MemoryLayout.class, text.capacity());
  }

  @Override
  Stream<PrimitiveKind> described() {
    return Stream.of(PrimitiveKind.BYTE);
  }

  @Override
  Stream<String> accessLayouts() {
    return Stream.of();
  }

  /** What methods of the runtime take: memory, where in it, how many bytes. */
  private CodeBlock place(Site site) {
    return CodeBlock.of("MEMORY, $L, $L", site.address(field), FieldConstant.CAPACITY.of(field));
  }

  @Override
  MethodSpec get(MethodSpec.Builder method, Site site) {
    return returning(method, of("latin1", "utf8"), site);
  }

  private MethodSpec returning(MethodSpec.Builder method, String name, Site site) {
    return method.addStatement("return $T.$L($L)", Names.INLINE_TEXT, name, place(site)).build();
  }

  @Override
  MethodSpec set(MethodSpec.Builder method, Site site) {
    String name = of("setLatin1", "setUtf8");
    return method.addStatement("$T.$L($L, value)", Names.INLINE_TEXT, name, place(site)).build();
  }

  @Override
  Stream<MethodSpec> beside(Site site) {
    return Arrays.stream(TextAccessor.values())
        .filter(kind -> kind.isOf(text.encoding()))
        .map(kind -> beside(kind, site.accessor(field, kind.nameFor(field.name())), site));
  }

  private MethodSpec beside(TextAccessor kind, MethodSpec.Builder method, Site site) {
    return switch (kind) {
      case LENGTH -> returning(method.returns(TypeName.INT), "length", site);
      case EQUALS ->
          method
              .returns(TypeName.BOOLEAN)
              .addParameter(CharSequence.class, "value")
              .addStatement(
                  "return $T.$L($L, value)",
                  Names.INLINE_TEXT,
                  of("equalsLatin1", "equalsUtf8"),
                  place(site))
              .build();
      case CHAR_AT -> at(method.returns(TypeName.CHAR), "charAt", site);
      case BYTE_AT -> at(method.returns(TypeName.BYTE), "byteAt", site);
    };
  }

  private MethodSpec at(MethodSpec.Builder method, String name, Site site) {
    return method
        .addParameter(TypeName.INT, "position")
        .addStatement("return $T.$L($L, position)", Names.INLINE_TEXT, name, place(site))
        .build();
  }

  private String of(String latin1, String utf8) {
    return text.encoding() == TextEncoding.LATIN_1 ? latin1 : utf8;
  }

  @Override
  CodeBlock shown(CodeBlock value, Site site) {
    return CodeBlock.of("'\"' + $L + '\"'", value);
  }
}
