package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Constants of enums, in whole bytes. */
final class EnumCode extends ValueCode {
  private final EnumConstants constants;

  EnumCode(PlacedField field, FieldType.Enumeration type) {
    this(field, new EnumConstants(field, type));
  }

  private EnumCode(PlacedField field, EnumConstants constants) {
    super(field, constants.stored());
    this.constants = constants;
  }

  @Override
  TypeName type() {
    return constants.type();
  }

  @Override
  Stream<EnumConstants> enums() {
    return Stream.of(constants);
  }

  @Override
  Stream<FieldSpec> constants(Modifier... modifiers) {
    return Stream.concat(constants.constants(), super.constants(modifiers));
  }

  @Override
  CodeBlock decode(CodeBlock read) {
    return constants.isSigned() ? read : unsigned(stored().bytes(), read);
  }

  @Override
  CodeBlock encode(String variable) {
    String cast = ValueLayouts.cast(stored().bytes());
    return CodeBlock.of("$L$L", cast, constants.number(variable));
  }

  @Override
  MethodSpec returning(MethodSpec.Builder method, CodeBlock decoded, Site site) {
    return constants.returning(method, decoded, site);
  }

  @Override
  CodeBlock shown(CodeBlock value, Site site) {
    return constants.shown(read(site.element(field)), site);
  }
}
