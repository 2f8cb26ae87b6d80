package dev.o1struct.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.names.FieldConstant;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what a class has for one field: constants, getter, setter and what stands beside them. */
final class FieldAccessors {
  private final Site site;
  private final PlacedField field;
  private final FieldCode code;

  FieldAccessors(Site site, PlacedField field) {
    this.site = site;
    this.field = field;
    this.code = FieldCode.of(field);
  }

  /** Where the field lies in the struct. */
  FieldSpec offset() {
    return FieldSpec.builder(TypeName.LONG, FieldConstant.OFFSET.of(field), modifiers())
        .initializer("$L", field.offset())
        .build();
  }

  /** The other constants that its accessors use. */
  Stream<FieldSpec> constants() {
    return Stream.concat(
        field.isArray() ? ArrayCode.constants(field, modifiers()) : Stream.of(),
        code.constants(modifiers()));
  }

  private Modifier[] modifiers() {
    return Names.visible(site.plan(), Modifier.STATIC, Modifier.FINAL);
  }

  /** What reads and writes it. */
  Stream<MethodSpec> methods() {
    Stream<MethodSpec> ofArray =
        field.isArray() ? new ArrayCode(code, site).methods() : Stream.of();
    return Stream.of(Stream.of(getter()), setter(), code.beside(site), ofArray)
        .flatMap(methods -> methods);
  }

  private MethodSpec getter() {
    return code.get(accessor(field.name()).returns(code.type()), site);
  }

  private Stream<MethodSpec> setter() {
    return field.settable()
        ? Stream.of(code.set(accessor(field.name()).addParameter(code.setterType(), "value"), site))
        : Stream.of();
  }

  private MethodSpec.Builder accessor(String name) {
    return site.accessor(field, name);
  }
}
