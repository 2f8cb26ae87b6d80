package dev.o1struct.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ArrayAccessor;
import dev.o1struct.processor.names.FieldConstant;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What arrays have beside other fields: how long they are, and accessors of all elements. */
final class ArrayCode {
  private final FieldCode element;
  private final PlacedField field;
  private final Site site;

  ArrayCode(FieldCode element, Site site) {
    this.element = element;
    this.field = element.field;
    this.site = site;
  }

  /**
   * The constants of an array.
   *
   * @param modifiers those of public constants
   */
  static Stream<FieldSpec> constants(PlacedField field, Modifier... modifiers) {
    Stream.Builder<FieldSpec> constants = Stream.builder();
    constants.add(number(TypeName.INT, FieldConstant.LENGTH.of(field), field.length(), modifiers));
    List<String> lengths = Elements.lengths(field);
    for (int i = 0; lengths.size() > 1 && i < lengths.size(); i++) {
      constants.add(number(TypeName.INT, lengths.get(i), field.lengths().get(i), modifiers));
    }
    constants.add(number(TypeName.LONG, FieldConstant.STRIDE.of(field), field.stride(), modifiers));
    return constants.build();
  }

  private static FieldSpec number(TypeName type, String name, long value, Modifier... modifiers) {
    return FieldSpec.builder(type, name, modifiers).initializer("$L", value).build();
  }

  /** The accessors of all elements. */
  Stream<MethodSpec> methods() {
    TypeName cursor = element.cursor();
    if (cursor != null) {
      return Stream.of(cursor(cursor));
    }
    return element.isAtomic()
        ? Stream.of()
        : ArrayAccessor.of(field.type(), field.settable()).stream()
            .map(kind -> method(kind, site.begin(kind.nameFor(field.name()))));
  }

  private MethodSpec cursor(TypeName cursor) {
    return site.begin(field.name())
        .returns(cursor)
        .addParameter(cursor, "cursor")
        .addStatement(
            "return cursor.over($L, $L, $L)",
            site.places().firstPart(site.handle(), field),
            FieldConstant.LENGTH.of(field),
            FieldConstant.STRIDE.of(field))
        .build();
  }

  private MethodSpec method(ArrayAccessor kind, MethodSpec.Builder method) {
    return switch (kind) {
      case TO ->
          transfer(
              method,
              "target",
              "MEMORY, $1L, $2L, target, start",
              CodeBlock.of(
                  "target[start + $L] = $L", Elements.before(field), call(CodeBlock.of(""))));
      case FROM ->
          transfer(
              method,
              "source",
              "source, start, MEMORY, $1L, $2L",
              call(CodeBlock.of(", source[start + $L]", Elements.before(field))));
      case FILL ->
          each(method.addParameter(element.type(), "value"), call(CodeBlock.of(", value")));
    };
  }

  /** Calls the accessor of the element of {@link Elements#variables}. */
  private CodeBlock call(CodeBlock value) {
    return CodeBlock.of(
        "$L($L$L$L)", field.name(), site.handle(), Elements.arguments(field), value);
  }

  /**
   * Ends a method that moves all elements between memory and a Java array.
   *
   * @param bulk what is copied where, if the bytes are the same
   * @param step what moves one element otherwise
   */
  private MethodSpec transfer(
      MethodSpec.Builder method, String array, String bulk, CodeBlock step) {
    method
        .addParameter(ArrayTypeName.of(element.type()), array)
        .addParameter(TypeName.INT, "start");
    String format = element.arrayFormat();
    if (format != null) {
      CodeBlock start = site.places().start(site.handle(), field);
      return method
          .addStatement(
              "$T.copy($L, $L)",
              MemorySegment.class,
              CodeBlock.of(bulk, format, start),
              FieldConstant.LENGTH.of(field))
          .build();
    }
    method.addStatement(
        "$T.checkFromIndexSize(start, $L, $L.length)",
        Objects.class,
        FieldConstant.LENGTH.of(field),
        array);
    return each(method, step);
  }

  /** Ends a method that does something for each element. */
  private MethodSpec each(MethodSpec.Builder method, CodeBlock step) {
    Elements.each(method, field, Elements::literal, body -> body.addStatement("$L", step));
    return method.build();
  }
}
