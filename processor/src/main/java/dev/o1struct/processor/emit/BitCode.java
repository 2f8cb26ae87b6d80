package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.PrimitiveKind;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Bits of a number, truth value or enum: read and written with the smallest word around them, in
 * {@code int} or {@code long} arithmetic.
 */
final class BitCode extends FieldCode {
  private final FieldCode declared;
  private final @Nullable EnumConstants constants;
  private final PrimitiveKind number;
  private final boolean signed;
  private final int bits;
  private final String layout;
  private final boolean inLong;

  BitCode(PlacedField field, FieldType.BitField type) {
    super(field);
    this.declared = FieldCode.of(field.as(type.declared()));
    this.constants = declared.enums().findFirst().orElse(null);
    this.number =
        type.declared() instanceof FieldType.Scalar(var kind) ? kind.javaType() : PrimitiveKind.INT;
    this.signed =
        type.declared() instanceof FieldType.Scalar(var kind)
            ? kind.isSigned()
            : constants != null && constants.isSigned();
    this.bits = type.bits();
    this.layout = ValueLayouts.word(field.stride());
    this.inLong = field.stride() == Long.BYTES;
  }

  @Override
  TypeName type() {
    return declared.type();
  }

  @Override
  Stream<EnumConstants> enums() {
    return Stream.ofNullable(constants);
  }

  @Override
  Stream<FieldSpec> constants(Modifier... modifiers) {
    return enums().flatMap(EnumConstants::constants);
  }

  /** That of a run of bit fields is made in {@link LayoutExpression}. */
  @Override
  CodeBlock layout() {
    throw new IllegalStateException("a bit field has no layout of its own: field=" + field.name());
  }

  @Override
  Stream<PrimitiveKind> described() {
    return Stream.of(PrimitiveKind.BYTE);
  }

  @Override
  Stream<String> accessLayouts() {
    return Stream.of(layout);
  }

  @Override
  MethodSpec get(MethodSpec.Builder method, Site site) {
    CodeBlock read = read(site.address(field));
    return constants == null
        ? method.addStatement("return $L", read).build()
        : constants.returning(method, read, site);
  }

  @Override
  MethodSpec set(MethodSpec.Builder method, Site site) {
    return method
        .addStatement("long at = $L", site.address(field))
        .addStatement("$L", write())
        .build();
  }

  @Override
  CodeBlock shown(CodeBlock value, Site site) {
    return constants == null
        ? declared.shown(value, site)
        : constants.shown(read(site.element(field)), site);
  }

  /** The field as its Java type; an enum as its ordinal or code. */
  private CodeBlock read(CodeBlock address) {
    CodeBlock word = CodeBlock.of("MEMORY.get($L, $L)", layout, address);
    return switch (number) {
      case BOOLEAN -> CodeBlock.of("($L & $L) != 0", word, literal(mask() << field.shift()));
      case BYTE, SHORT, CHAR -> CodeBlock.of("($L) ($L)", number.word(), extended(word));
      default -> extended(word);
    };
  }

  private CodeBlock extended(CodeBlock word) {
    return signed ? signExtended(word) : zeroExtended(word);
  }

  /** Moves the field to the top of the word, then down again with its sign. */
  private CodeBlock signExtended(CodeBlock word) {
    int width = inLong ? Long.SIZE : Integer.SIZE;
    int up = width - bits - field.shift();
    CodeBlock top = up == 0 ? word : CodeBlock.of("$L << $L", word, up);
    return bits == width ? top : CodeBlock.of("$L >> $L", top, width - bits);
  }

  private CodeBlock zeroExtended(CodeBlock word) {
    CodeBlock bottom = field.shift() == 0 ? word : CodeBlock.of("$L >>> $L", word, field.shift());
    if (bits == Integer.SIZE && !inLong) {
      return number == PrimitiveKind.INT ? bottom : CodeBlock.of("$L & 0xFFFF_FFFFL", bottom);
    }
    return bits == Long.SIZE ? bottom : CodeBlock.of("$L & $L", bottom, literal(mask()));
  }

  /** Writes {@code value} to the field in the word at the address {@code at}. */
  private CodeBlock write() {
    String cast = ValueLayouts.cast(field.stride());
    if (bits == Byte.SIZE * field.stride()) {
      return isWord()
          ? CodeBlock.of("MEMORY.set($L, at, value)", layout)
          : CodeBlock.of("MEMORY.set($L, at, $L($L))", layout, cast, number());
    }
    CodeBlock kept =
        CodeBlock.of("MEMORY.get($L, at) & ~$L", layout, literal(mask() << field.shift()));
    return CodeBlock.of("MEMORY.set($L, at, $L($L | $L))", layout, cast, kept, moved());
  }

  /** Whether the field's Java type is that of the word, so that a cast would be redundant. */
  private boolean isWord() {
    return (number == PrimitiveKind.BYTE && field.stride() == Byte.BYTES)
        || (number == PrimitiveKind.SHORT && field.stride() == Short.BYTES);
  }

  private CodeBlock moved() {
    if (number == PrimitiveKind.BOOLEAN) {
      return CodeBlock.of("(value ? $L : 0)", literal(mask() << field.shift()));
    }
    return field.shift() == 0
        ? CodeBlock.of("$L & $L", number(), literal(mask()))
        : CodeBlock.of("($L & $L) << $L", number(), literal(mask()), field.shift());
  }

  private String number() {
    if (constants != null) {
      return constants.number("value");
    }
    return number == PrimitiveKind.LONG && !inLong ? "(int) value" : "value";
  }

  private long mask() {
    return -1L >>> (Long.SIZE - bits);
  }

  private String literal(long value) {
    String digits = "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
    return inLong ? digits + "L" : digits;
  }
}
