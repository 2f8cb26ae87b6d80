package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.PrimitiveKind;

/** The number that says which case a tagged union is. */
final class TagCode extends ValueCode {
  private final int bytes;

  TagCode(PlacedField field, FieldType.Tag type) {
    super(field, PrimitiveKind.integerOf(type.bytes()));
    this.bytes = type.bytes();
  }

  /** That of a tagged union, or of a case. */
  static TagCode of(LayoutPlan plan) {
    return (TagCode) FieldCode.of(plan.tag());
  }

  @Override
  TypeName type() {
    return TypeName.INT;
  }

  @Override
  CodeBlock decode(CodeBlock read) {
    return unsigned(bytes, read);
  }

  @Override
  CodeBlock encode(String variable) {
    return CodeBlock.of("$L$L", ValueLayouts.cast(bytes), variable);
  }

  @Override
  MethodSpec get(MethodSpec.Builder method, Site site) {
    return method
        .addJavadoc("Which case it is, whatever the memory holds.")
        .addStatement("return $L", read(site.places().addressOfTag(site.handle(), field)))
        .build();
  }

  /** Writes the number of a case. */
  CodeBlock write(CodeBlock address, String number) {
    return CodeBlock.of("MEMORY.set($L, $L, $L)", format(), address, encode(number));
  }
}
