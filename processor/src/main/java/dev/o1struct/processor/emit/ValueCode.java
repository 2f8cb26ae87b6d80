package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.names.FieldConstant;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Fields whose elements are read and written as one primitive value. They may have a byte order of
 * their own, and be atomic.
 */
abstract class ValueCode extends FieldCode {
  private final PrimitiveKind stored;

  /**
   * A field.
   *
   * @param stored as what it is read and written
   */
  ValueCode(PlacedField field, PrimitiveKind stored) {
    super(field);
    this.stored = stored;
  }

  /** As what it is read and written. */
  final PrimitiveKind stored() {
    return stored;
  }

  /** What was read as a simpler Java type: an enum as its ordinal or code. */
  abstract CodeBlock decode(CodeBlock read);

  /** What is stored for the value of a variable. */
  abstract CodeBlock encode(String variable);

  /** Ends a method that gives what {@link #decode} does. */
  MethodSpec returning(MethodSpec.Builder method, CodeBlock decoded, Site site) {
    return method.addStatement("return $L", decoded).build();
  }

  /** Whether elements are stored as a Java array stores them, but for the order of bytes. */
  boolean isStoredAsInArrays() {
    return false;
  }

  @Override
  final @Nullable String arrayFormat() {
    return isStoredAsInArrays() ? format() : null;
  }

  @Override
  Stream<FieldSpec> constants(Modifier... modifiers) {
    if (isAtomic()) {
      return Stream.of(
          constant(TypeName.get(VarHandle.class), atomicName())
              .initializer("$L.varHandle()", ordered(ValueLayouts.aligned(stored)))
              .build());
    }
    return field.transfer().isOrdered()
        ? Stream.of(
            constant(ValueLayouts.type(stored), formatName())
                .initializer(ordered(ValueLayouts.anywhere(stored)))
                .build())
        : Stream.of();
  }

  static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private String atomicName() {
    return FieldConstant.ATOMIC.of(field);
  }

  private String formatName() {
    return FieldConstant.FORMAT.of(field);
  }

  /** A layout in the field's byte order. */
  private CodeBlock ordered(String layout) {
    return field.transfer().isOrdered()
        ? CodeBlock.of("$L.withOrder($T.$L)", layout, ByteOrder.class, field.transfer().order())
        : CodeBlock.of("$L", layout);
  }

  /** What the {@code MemoryLayout} is of. */
  PrimitiveKind layoutKind() {
    return stored;
  }

  @Override
  final Stream<PrimitiveKind> described() {
    return Stream.of(layoutKind());
  }

  @Override
  final CodeBlock layout() {
    CodeBlock layout = ordered(ValueLayouts.aligned(layoutKind()));
    return field.alignment().isLowered() ? CodeBlock.of("$L.withByteAlignment(1)", layout) : layout;
  }

  @Override
  final Stream<String> accessLayouts() {
    return Stream.of(isAtomic() ? ValueLayouts.aligned(stored) : ValueLayouts.anywhere(stored));
  }

  /** The constant with which the field is accessed: one of its own if it has a byte order. */
  final String format() {
    return field.transfer().isOrdered() ? formatName() : ValueLayouts.anywhere(stored);
  }

  /** Reads the field; an enum as its ordinal or code. */
  final CodeBlock read(CodeBlock address) {
    return decode(
        isAtomic()
            ? call("getVolatile", address, List.of())
            : CodeBlock.of("MEMORY.get($L, $L)", format(), address));
  }

  @Override
  MethodSpec get(MethodSpec.Builder method, Site site) {
    return returning(method, read(site.address(field)), site);
  }

  @Override
  MethodSpec set(MethodSpec.Builder method, Site site) {
    CodeBlock address = site.address(field);
    CodeBlock write =
        isAtomic()
            ? call("setVolatile", address, List.of("value"))
            : CodeBlock.of("MEMORY.set($L, $L, $L)", format(), address, encode("value"));
    return method.addStatement("$L", write).build();
  }

  @Override
  Stream<MethodSpec> beside(Site site) {
    return operations().map(operation -> operation(operation, site));
  }

  @Override
  final Stream<AtomicOperation> operations() {
    return isAtomic() ? AtomicOperation.of(field.type(), field.settable()).stream() : Stream.of();
  }

  private MethodSpec operation(AtomicOperation operation, Site site) {
    TypeName result = AtomicCalls.result(operation, type());
    List<String> parameters = AtomicCalls.parameters(operation);
    CodeBlock call = call(AtomicCalls.method(operation), site.address(field), parameters);
    MethodSpec.Builder method =
        site.accessor(field, operation.nameFor(field.name())).returns(result);
    parameters.forEach(value -> method.addParameter(type(), value));
    return switch (operation) {
      case ACQUIRE, GET_AND_SET, GET_AND_ADD -> returning(method, decode(call), site);
      case COMPARE_AND_SET -> method.addStatement("return $L", call).build();
      case RELEASE -> method.addStatement("$L", call).build();
    };
  }

  /**
   * Calls a method of the field's {@code VarHandle}.
   *
   * @param values the variables that it takes, as the field's Java type
   * @return what the field stores, if the method gives that
   */
  private CodeBlock call(String method, CodeBlock address, List<String> values) {
    CodeBlock.Builder call = CodeBlock.builder();
    if (method.startsWith("get")) { // what a VarHandle gives has the type that it is cast to
      call.add("($L) ", stored.word());
    }
    call.add("$L.$L(MEMORY, $L", atomicName(), method, address);
    values.forEach(value -> call.add(", $L", encode(value)));
    return call.add(")").build();
  }

  /** A number of fewer than 4 bytes that is never negative. */
  static CodeBlock unsigned(int bytes, CodeBlock read) {
    return switch (bytes) {
      case 1 -> CodeBlock.of("$L & 0xFF", read);
      case 2 -> CodeBlock.of("$L & 0xFFFF", read);
      default -> read;
    };
  }
}
