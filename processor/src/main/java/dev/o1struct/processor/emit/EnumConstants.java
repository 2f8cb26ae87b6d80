package dev.o1struct.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.Member;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The constants of the enum that a field holds, and the numbers that are stored for them. Between
 * constants and codes it is a {@code switch}, so that codes hold even if the order of the constants
 * changes without this code being compiled anew.
 */
final class EnumConstants {
  private final PlacedField field;
  private final FieldType.Enumeration type;

  EnumConstants(PlacedField field, FieldType.Enumeration type) {
    this.field = field;
    this.type = type;
  }

  ClassName type() {
    return Names.of(type.type());
  }

  /** The constants by their codes, none if they are stored by ordinal. */
  SortedMap<Integer, String> codes() {
    return type.codes();
  }

  boolean isCoded() {
    return type.isCoded();
  }

  /** Whether bytes, or bits, are read as a signed number. */
  boolean isSigned() {
    return type.isSigned();
  }

  /** The integer that the numbers are stored in. */
  PrimitiveKind stored() {
    return PrimitiveKind.integerOf(type.width());
  }

  /** What finds a constant by its ordinal. */
  Stream<FieldSpec> constants() {
    return isCoded()
        ? Stream.of()
        : Stream.of(
            ValueCode.constant(ArrayTypeName.of(type()), values())
                .initializer("$T.values()", type())
                .build());
  }

  private String values() {
    return FieldConstant.VALUES.of(field);
  }

  /** The name of the method that gives the constant of a code. */
  private String decoder(Site site) {
    return site.places().decoderOf(field);
  }

  /** The number of the constant that a variable holds. */
  String number(String variable) {
    return isCoded() ? "code(" + variable + ")" : variable + ".ordinal()";
  }

  /** Ends a method that gives the constant of a number. */
  MethodSpec returning(MethodSpec.Builder method, CodeBlock number, Site site) {
    return isCoded() ? byCode(method, number, site) : byOrdinal(method, number, site);
  }

  private MethodSpec byCode(MethodSpec.Builder method, CodeBlock number, Site site) {
    return method
        .addStatement("int code = $L", number)
        .addStatement("$T constant = $L(code)", type(), decoder(site))
        .beginControlFlow("if (constant == null)")
        .addStatement(
            "throw new $T($S$W+ $L + $S + code)",
            IllegalStateException.class,
            held("code", site),
            site.handle(),
            " code=")
        .endControlFlow()
        .addStatement("return constant")
        .build();
  }

  private MethodSpec byOrdinal(MethodSpec.Builder method, CodeBlock number, Site site) {
    return method
        .addStatement("int ordinal = $L", number)
        .beginControlFlow("try")
        .addStatement("return $L[ordinal]", values())
        .nextControlFlow("catch ($T e)", ArrayIndexOutOfBoundsException.class)
        .addStatement(
            "throw new $T($S$W+ $L + $S + ordinal, e)",
            IllegalStateException.class,
            held("constant", site),
            site.handle(),
            " ordinal=")
        .endControlFlow()
        .build();
  }

  private String held(String what, Site site) {
    return "%s.%s holds no %s of %s: %s="
        .formatted(
            site.plan().name().displayName(),
            field.name(),
            what,
            type.type().displayName(),
            site.places().noun());
  }

  /** What {@code toString} prints for a number, which may be that of no constant. */
  CodeBlock shown(CodeBlock number, Site site) {
    return isCoded()
        ? CodeBlock.of("constant($L($L), $L)", decoder(site), number, number)
        : CodeBlock.of("constant($L, $L)", values(), number);
  }

  /** The method that gives the code of a constant: one for all fields of the enum. */
  MethodSpec encoderMethod() {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
    codes().forEach((code, constant) -> cases.add("case $L -> $L;\n", constant, code));
    return MethodSpec.methodBuilder(Member.CODE.word())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.INT)
        .addParameter(type(), "value")
        .addCode(cases.add("$<};\n").build())
        .build();
  }

  /** The method that gives the constant of a code. */
  MethodSpec decoderMethod(Site site) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (code) {\n$>");
    codes().forEach((code, constant) -> cases.add("case $L -> $T.$L;\n", code, type(), constant));
    return MethodSpec.methodBuilder(decoder(site))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc("Null if no constant has the code.")
        .returns(type())
        .addParameter(TypeName.INT, "code")
        .addCode(cases.add("default -> null;\n$<};\n").build())
        .build();
  }
}
