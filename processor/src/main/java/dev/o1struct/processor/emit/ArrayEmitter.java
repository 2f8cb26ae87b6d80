package dev.o1struct.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ArrayAccessor;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the static accessors of whole arrays. */
final class ArrayEmitter {
  private final PlacedField field;
  private final String handle;
  private final CodeBlock start;
  private final CodeBlock first;
  private final Predicate<QualifiedName> unions;

  /**
   * An emitter for one array.
   *
   * @param places knows the place that the handle means
   * @param unions which structs are tagged unions
   */
  ArrayEmitter(PlacedField field, String handle, Places places, Predicate<QualifiedName> unions) {
    this.field = field;
    this.handle = handle;
    this.unions = unions;
    this.start = places.start(handle, field);
    this.first = places.firstPart(handle, field);
  }

  /**
   * All of them.
   *
   * @param accessor begins a method of that name with the handle as its parameter
   */
  Stream<MethodSpec> methods(Function<String, MethodSpec.Builder> accessor) {
    if (field.type() instanceof FieldType.Embedded(QualifiedName type)) {
      return unions.test(type)
          ? Stream.of() // no flyweight is all cases
          : Stream.of(cursor(accessor.apply(field.name()), type));
    }
    return field.transfer().atomic()
        ? Stream.of()
        : ArrayAccessor.of(field.type(), field.settable()).stream()
            .map(kind -> method(kind, accessor.apply(kind.nameFor(field.name()))));
  }

  /** The type of a cursor over structs. */
  static TypeName cursorOver(QualifiedName type) {
    return ParameterizedTypeName.get(Names.STRUCT_CURSOR, Names.flyweight(type));
  }

  private MethodSpec cursor(MethodSpec.Builder method, QualifiedName type) {
    return method
        .returns(cursorOver(type))
        .addParameter(cursorOver(type), "cursor")
        .addStatement(
            "return cursor.over($L, $L_LENGTH, $L_STRIDE)",
            first,
            field.constant(),
            field.constant())
        .build();
  }

  private MethodSpec method(ArrayAccessor kind, MethodSpec.Builder method) {
    TypeName element = Names.staticType(field.type());
    return switch (kind) {
      case TO ->
          transfer(
              method.addParameter(ArrayTypeName.of(element), "target"),
              "target",
              CodeBlock.of("MEMORY, $L, $L, target, start", Access.format(field), start),
              CodeBlock.of("target[start + i] = $L($L, i)", field.name(), handle));
      case FROM ->
          transfer(
              method.addParameter(ArrayTypeName.of(element), "source"),
              "source",
              CodeBlock.of("source, start, MEMORY, $L, $L", Access.format(field), start),
              CodeBlock.of("$L($L, i, source[start + i])", field.name(), handle));
      case FILL ->
          method
              .addParameter(element, "value")
              .beginControlFlow("for (int i = 0; i < $L_LENGTH; i++)", field.constant())
              .addStatement("$L($L, i, value)", field.name(), handle)
              .endControlFlow()
              .build();
    };
  }

  /**
   * Ends a method that moves all elements between memory and a Java array.
   *
   * @param bulk what is copied where, if the bytes are the same
   * @param step what moves one element otherwise
   */
  private MethodSpec transfer(
      MethodSpec.Builder method, String array, CodeBlock bulk, CodeBlock step) {
    method.addParameter(TypeName.INT, "start");
    if (isCopied()) {
      return method
          .addStatement("$T.copy($L, $L_LENGTH)", MemorySegment.class, bulk, field.constant())
          .build();
    }
    return method
        .addStatement(
            "$T.checkFromIndexSize(start, $L_LENGTH, $L.length)",
            Objects.class,
            field.constant(),
            array)
        .beginControlFlow("for (int i = 0; i < $L_LENGTH; i++)", field.constant())
        .addStatement("$L", step)
        .endControlFlow()
        .build();
  }

  /** Whether elements are stored as a Java array stores them, but for the order of bytes. */
  private boolean isCopied() {
    return switch (field.type()) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case BOOLEAN, I8, U8, I16, U16, U32 -> false;
            default -> true;
          };
      case FieldType.Reference(_, boolean compressed, _) -> !compressed;
      default -> false;
    };
  }
}
