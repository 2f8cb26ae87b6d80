package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.AtomicOperation;
import java.lang.invoke.VarHandle;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the operations on a field that several threads use at once. */
final class AtomicEmitter {
  private AtomicEmitter() {}

  /** What {@code COUNT_ATOMIC} is: access to aligned memory, in the field's byte order. */
  static FieldSpec constant(PlacedField field) {
    return FieldSpec.builder(
            VarHandle.class,
            Access.atomicName(field),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$L.varHandle()", Access.ordered(field, Access.atomicLayout(field.type())))
        .build();
  }

  /** The names of the values that an operation takes. */
  static List<String> parameters(AtomicOperation operation) {
    return switch (operation) {
      case ACQUIRE -> List.of();
      case RELEASE, GET_AND_SET -> List.of("value");
      case COMPARE_AND_SET -> List.of("expected", "value");
      case GET_AND_ADD -> List.of("delta");
    };
  }

  /** What an operation gives, where {@code field} is what the field's getter gives. */
  static TypeName result(AtomicOperation operation, TypeName field) {
    return switch (operation) {
      case ACQUIRE, GET_AND_SET, GET_AND_ADD -> field;
      case RELEASE -> TypeName.VOID;
      case COMPARE_AND_SET -> TypeName.BOOLEAN;
    };
  }

  /** A call of the {@code VarHandle}: what it reads is what the field stores. */
  static CodeBlock call(AtomicOperation operation, PlacedField field, CodeBlock address) {
    String method =
        switch (operation) {
          case ACQUIRE -> "getAcquire";
          case RELEASE -> "setRelease";
          case COMPARE_AND_SET -> "compareAndSet";
          case GET_AND_SET -> "getAndSet";
          case GET_AND_ADD -> "getAndAdd";
        };
    return Access.atomic(field, method, address, parameters(operation));
  }
}
